import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseConfig } from '../../../src/node/config/parse.ts';
import type { Config } from '../../../src/node/config/config.ts';
import type { Mistake } from '../../../src/node/config/mistakes.ts';
import { mistakenLines } from '../../../src/node/commands/configuration.ts';
import { chooseLanguage } from '../../../src/node/commands/language.ts';
import { configSchema } from '../../../src/node/config/schema.ts';
import { townFile } from '../../support/node/companion.ts';

const file = '/etc/parvis/parvis.json';
const languages = [chooseLanguage('fr', {}), chooseLanguage('en', {})];

type Path = readonly (string | number)[];

/** A copy of the town's file with one value set; undefined takes it away. */
function withAt(path: Path, value: unknown): unknown {
  if (path.length === 0) return value;
  const whole = structuredClone(townFile()) as never;
  let at: Record<string | number, unknown> = whole;
  for (const step of path.slice(0, -1)) at = (at[step] ??= {}) as Record<string, unknown>;
  if (value === undefined) delete at[path.at(-1)!];
  else at[path.at(-1)!] = value;
  return whole;
}

const read = (
  value: unknown,
  sites: Record<string, unknown> = {},
  env: Record<string, string> = {},
): Config | readonly Mistake[] =>
  parseConfig(
    { file, value },
    Object.entries(sites).map(([id, one]) => ({ id, file: `/etc/parvis/sites/${id}.json`, value: one })),
    env,
  );

const mistakesOf = (result: Config | readonly Mistake[]): readonly Mistake[] =>
  'publicUrl' in result ? [] : result;

const linesOf = (mistakes: readonly Mistake[]): string[] =>
  languages.flatMap((language) => mistakenLines({ unread: [], mistakes }, language));

const town = townFile()['site'];

/** What is wrong, where it is said to be, and a word of what to write instead (in English). */
const wrong: [path: Path, value: unknown, at: string, instead: RegExp][] = [
  [[], null, '', /Write it between/],
  [[], [], '', /Write it between/],
  [[], 'x', '', /Write it between/],
  [['publicUrl'], undefined, '/publicUrl', /Add it/],
  [['publicUrl'], 'www.ville.example', '/publicUrl', /complete address/],
  [['publicUrl'], 'ftp://ville.example/', '/publicUrl', /complete address/],
  [['publicUrl'], 7, '/publicUrl', /complete address/],
  [['publicURL'], 'https://x.example/', '/publicURL', /“publicUrl”/],
  [['public_url'], 'https://x.example/', '/public_url', /“publicUrl”/],
  [['basePath'], 'parvis', '/basePath', /Write for example “\/”/],
  [['basePath'], '/a b', '/basePath', /Write for example/],
  [['deskUrl'], 'desk', '/deskUrl', /complete address/],
  [['deskUrl'], 'https://www.valmont.example/desk/', '/deskUrl', /address of its own/],
  [['deskUrl'], 'https://parvis.valmont.example/', '/deskUrl', /address of its own/],
  [['listen'], 8420, '/listen', /Write it between \{/],
  [['listen', 'port'], '8420', '/listen/port', /without quotes/],
  [['listen', 'port'], 70_000, '/listen/port', /65535 or less/],
  [['listen', 'port'], 84.2, '/listen/port', /whole number/],
  [['listen', 'port'], 65_535, '/listen/port', /65534 or less/],
  [['listen', 'host'], 'a b', '/listen/host', /127\.0\.0\.1/],
  [['listen', 'deskPort'], -1, '/listen/deskPort', /0 or more/],
  [['listen', 'deskPort'], 8420, '/listen/deskPort', /another port/],
  [['listen', 'prot'], 1, '/listen/prot', /“port”/],
  [['trustedProxies'], '127.0.0.1', '/trustedProxies', /between \[/],
  [['trustedProxies'], ['10.0.0.0/40'], '/trustedProxies/0', /“10\.0\.0\.0\/8”/],
  [['trustedProxies'], ['proxy.example'], '/trustedProxies/0', /“10\.0\.0\.0\/8”/],
  [['store'], 'parvis.db', '/store', /between \{/],
  [['store', 'path'], 'postgres://u:secret@h/db', '/store/path', /PARVIS_DATABASE_URL/],
  [['store', 'env'], 'NOT_SET', '/store/env', /NOT_SET/],
  [['store', 'env'], 'postgres://x', '/store/env', /PARVIS_DATABASE_URL/],
  [['store', 'password'], 'hunter2', '/store/password', /PARVIS_PASSWORD/],
  [['apiToken'], 'hunter2', '/apiToken', /PARVIS_API_TOKEN/],
  [['net', 'allow'], ['10.0.0.5'], '/net/allow/0', /“10\.0\.0\.5:8080”/],
  [['net', 'allow'], ['*:80', 'a:1'], '/net/allow/0', /“10\.0\.0\.5:8080”/],
  [['net', 'allow'], true, '/net/allow', /between \[/],
  [['log'], 'verbose', '/log', /debug, info, warn, error/],
  [['site'], undefined, '/site', /Add it/],
  [['site', 'id'], 'Ville de Valmont', '/site/id', /“ville”/],
  [['site', 'name'], '', '/site/name', /longer/],
  [['site', 'name'], 'x'.repeat(201), '/site/name', /shorter/],
  [['site', 'url'], '/', '/site/url', /complete address/],
  [['site', 'origins'], [], '/site/origins', /Add to the list/],
  [
    ['site', 'origins'],
    ['https://www.valmont.example/'],
    '/site/origins/0',
    /“https:\/\/www\.ville\.example”/,
  ],
  [['site', 'origin'], ['https://x.example'], '/site/origin', /“origins”/],
  [['site', 'lang'], 'français', '/site/lang', /“fr”/],
  [['site', 'policy', 'mode'], 'moderated', '/site/policy/mode', /premoderation/],
  [['site', 'policy', 'maxLength'], 0, '/site/policy/maxLength', /1 or more/],
  [['site', 'policy', 'links'], 'yes', '/site/policy/links', /true or false/],
  [['site', 'policy', 'calendar'], {}, '/site/policy/calendar/zone', /Add it/],
  [['site', 'policy', 'calendar'], { zone: 'Paris' }, '/site/policy/calendar/zone', /Europe/],
  [
    ['site', 'policy', 'calendar'],
    { zone: 'Europe/Paris', weekly: { mon: [{ from: '9h', to: '17:00' }] } },
    '/site/policy/calendar/weekly/mon/0/from',
    /“09:00”/,
  ],
  [
    ['site', 'policy', 'calendar'],
    { zone: 'Europe/Paris', weekly: { mon: [{ from: '17:00', to: '09:00' }] } },
    '/site/policy/calendar/weekly/mon/0/to',
    /Exchange/,
  ],
  [
    ['site', 'policy', 'calendar'],
    { zone: 'Europe/Paris', holidays: ['2027-02-30'] },
    '/site/policy/calendar/holidays/0',
    /2027-03-14/,
  ],
  [
    ['site', 'policy', 'calendar'],
    { zone: 'Europe/Paris', windows: [{ from: '2027-03-01', to: '2027-03-14T00:00', reason: 'x' }] },
    '/site/policy/calendar/windows/0/from',
    /“2027-03-14T00:00”/,
  ],
  [['site', 'policy', 'contacts'], { dpo: { email: 'dpo' } }, '/site/policy/contacts/dpo/email', /“contact@/],
  [
    ['site', 'policy', 'retention'],
    { rejected: 183, email: 365 },
    '/site/policy/retention/connection',
    /Add it/,
  ],
  [['site', 'accounts'], [{ network: 'mastodon' }], '/site/accounts/0/url', /Add it/],
  [['site', 'networks'], ['Mastodon'], '/site/networks/0', /“mastodon”/],
  [['site', 'feed', 'minutes'], 1, '/site/feed/minutes', /5 or more/],
  [['site', 'feed', 'sources'], [{ id: 'a' }], '/site/feed/sources/0/url', /Add it/],
  [['site', 'feed', 'sources'], [{ id: 'a', type: 'mastodon' }], '/site/feed/sources/0/account', /Add it/],
  [
    ['site', 'feed', 'sources'],
    [{ id: 'a', type: 'twitter', url: 'https://x.example/' }],
    '/site/feed/sources/0/type',
    /mastodon/,
  ],
  [
    ['site', 'feed', 'sources'],
    [
      { id: 'a', url: 'https://x.example/' },
      { id: 'a', url: 'https://y.example/' },
    ],
    '/site/feed/sources/1/id',
    /Keep one/,
  ],
  [['site', 'threads'], ['page'], '/site/threads/0', /complete address/],
  [['site', 'checks', 'words'], 'spam', '/site/checks/words', /between \[/],
];

test('each mistake is said with its place and what to write instead, in both languages', () => {
  assert.ok(wrong.length >= 40, `${wrong.length} mistakes`);
  for (const [path, value, at, instead] of wrong) {
    const mistakes = mistakesOf(read(withAt(path, value)));
    const name = `${path.join('/')} = ${JSON.stringify(value)?.slice(0, 60)}`;
    assert.ok(
      mistakes.some((one) => one.path === at),
      `${name}: ${JSON.stringify(mistakes)}`,
    );
    const lines = linesOf(mistakes.filter((one) => one.path === at));
    const [, french = '', , english = ''] = lines;
    assert.ok(french.includes(at || 'Tout le fichier'), `${name}: ${french}`);
    assert.ok(english.includes(at || 'The whole file'), `${name}: ${english}`);
    assert.match(english, instead, name);
    for (const line of lines) assert.doesNotMatch(line, /undefined|\[object|hunter2|secret@/, name);
  }
});

test('all mistakes come at once, each file under its own name', () => {
  const mistakes = mistakesOf(
    read({ ...townFile(), publicUrl: 1, log: 2, lsiten: {} }, { other: { name: 3 } }),
  );
  assert.deepEqual(mistakes.map((one) => `${one.file.split('/').at(-1)} ${one.path}`).sort(), [
    'other.json /name',
    'other.json /origins',
    'other.json /url',
    'parvis.json /log',
    'parvis.json /lsiten',
    'parvis.json /publicUrl',
  ]);
  assert.equal(linesOf(mistakes).length, 2 * (2 + 6));
});

test('an id belongs to one site; a file’s name is its id', () => {
  const other = { ...(town as object), id: undefined };
  const both = read(townFile(), { riverain: { ...other, id: 'valmont' } });
  const [mistake] = mistakesOf(both);
  assert.deepEqual([mistake?.path, mistake?.advice], ['/id', { taken: file }]);
  const many = read({ ...townFile(), site: undefined }, { riverain: other, valmont: other });
  assert.ok('sites' in many);
  assert.deepEqual(
    many.sites.map(({ site }) => site.id),
    ['riverain', 'valmont'],
  );
  assert.equal(mistakesOf(read(townFile(), { 'Le Mont': other }))[0]?.path, '/id');
});

test('what the file leaves out is filled in', () => {
  const config = read({
    publicUrl: 'https://www.valmont.example/parvis',
    site: { name: 'Valmont', url: 'https://www.valmont.example/', origins: ['https://www.valmont.example'] },
  });
  assert.ok('sites' in config);
  assert.equal(config.publicUrl, 'https://www.valmont.example/parvis/');
  assert.equal(config.basePath, '/parvis');
  assert.equal(config.deskUrl, undefined);
  assert.deepEqual(config.listen, { host: '127.0.0.1', port: 8420, deskPort: 8421 });
  assert.equal(config.store.url.reveal(), 'sqlite:/etc/parvis/parvis.db');
  assert.equal(config.secretFile, '/etc/parvis/parvis.secret');
  assert.equal(config.sites[0]?.site.id, 'site');
  assert.deepEqual(
    config.sites[0]?.checks,
    Object.assign(Object.create(null), {
      ...{ words: [], firstPost: false, history: true, proof: 'load' },
      load: Object.assign(Object.create(null), {
        ...{ waiting: 200, perHour: 100, closeWaiting: 1000, closePerHour: 500 },
      }),
    }),
  );
});

test('PostgreSQL’s address comes from the environment and says nothing of itself', () => {
  const url = 'postgres://parvis:canary@db.example/parvis';
  const config = read(withAt(['store', 'env'], 'PARVIS_DATABASE_URL'), {}, { PARVIS_DATABASE_URL: url });
  assert.ok('sites' in config, JSON.stringify(config));
  assert.equal(config.store.engine, 'postgres');
  assert.equal(config.store.url.reveal(), url);
  assert.doesNotMatch(JSON.stringify(config) + String(config.store.url), /canary/);
});

test('nothing makes it throw, and what it refuses it names', () => {
  const names = [
    'publicUrl',
    'site',
    'listen',
    'store',
    'net',
    'log',
    'id',
    'origins',
    'policy',
    '__proto__',
    'feed',
  ];
  const value = fc.object({ key: fc.constantFrom(...names), maxDepth: 4, withNullPrototype: true });
  fc.assert(
    fc.property(fc.oneof(value, fc.anything()), (any) => {
      const result = read(any);
      assert.ok('publicUrl' in result || (result.length > 0 && linesOf(result).length > 0));
    }),
    { numRuns: 200 },
  );
});

test('docs/parvis.schema.json is what the shapes say', async () => {
  const written = readFileSync(new URL('../../../docs/parvis.schema.json', import.meta.url), 'utf8');
  assert.deepEqual(
    JSON.parse(written),
    JSON.parse(JSON.stringify(configSchema())),
    'run: node tools/schema.mjs --write docs/parvis.schema.json',
  );
});
