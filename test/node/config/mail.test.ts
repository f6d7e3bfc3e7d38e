/** Mail and retention in the configuration. */
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseConfig } from '../../../src/node/config/parse.ts';
import type { Mistake } from '../../../src/node/config/mistakes.ts';
import { readMailPassword } from '../../../src/node/config/secrets.ts';
import { keptOf } from '../../../src/node/comments/records/kept.ts';
import { configOf, townFile } from '../../support/node/companion.ts';

const mail = { host: 'smtp.ville.example', from: 'parvis@ville.example' };
const mistakesOf = (over: Record<string, unknown>): readonly Mistake[] => {
  const read = parseConfig({ file: '/etc/parvis/parvis.json', value: townFile(over) }, [], {});
  return Array.isArray(read) ? (read as readonly Mistake[]) : [];
};

test('what is left out is the usual; without mail there is none', () => {
  const config = configOf(townFile({ mail }));
  assert.deepEqual({ ...config.mail }, { ...mail, tls: 'starttls', perHour: 300, port: 587 });
  assert.equal(configOf(townFile({ mail: { ...mail, tls: 'implicit' } })).mail?.port, 465);
  assert.equal(configOf(townFile()).mail, undefined);
  const { notices, retention } = config.sites[0]!;
  assert.deepEqual(
    { ...notices },
    {
      ...{
        people: [],
        emergencyWords: [],
        perHour: 10,
        targetHours: 16,
        managerHours: 24,
        closeAfterDays: 5,
      },
    },
  );
  assert.deepEqual(
    { ...retention },
    { reports: 365, receipts: 400, audit: 1095, mail: 30, requests: 1095, drafts: 183 },
  );
});

test('each mistake has its place and what to write instead', () => {
  const cases: readonly (readonly [Record<string, unknown>, string, string, unknown])[] = [
    [{ mail: { ...mail, password: 'x' } }, '/mail/password', 'unknown', { variable: 'PARVIS_PASSWORD' }],
    [{ mail: { ...mail, from: 'nobody' } }, '/mail/from', 'format', { example: 'contact@ville.example' }],
    [{ mail: { ...mail, tls: 'none', user: 'u' } }, '/mail/tls', 'format', { example: 'starttls' }],
    [{ mail: { ...mail, passwordEnv: 'A', passwordFile: 'b' } }, '/mail/passwordEnv', 'absent', undefined],
    [{ mail: { from: mail.from } }, '/mail/host', 'missing', undefined],
  ];
  for (const [over, path, code, advice] of cases) {
    const [first, ...others] = mistakesOf(over);
    assert.deepEqual([first?.path, first?.code, first?.advice], [path, code, advice]);
    assert.equal(others.length, 0);
  }
  assert.deepEqual(mistakesOf({ mail: { ...mail, host: '127.0.0.1', tls: 'none', user: 'u' } }), []);
});

test('a password comes from a variable or from a file that nobody else can read, and shows itself nowhere', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-password-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const passwordFile = join(folder, 'mail.secret');
  const read = (over: Record<string, unknown>, env: Record<string, string> = {}) =>
    readMailPassword({ ...configOf(townFile({ mail })).mail!, ...over }, env);
  const said = (found: ReturnType<typeof read>) => (typeof found === 'object' ? found.reveal() : found);
  assert.equal(read({}), undefined, 'no user, no password');
  assert.equal(read({ user: 'u' }), 'absent');
  assert.equal(said(read({ user: 'u' }, { PARVIS_MAIL_PASSWORD: 'x y' })), 'x y');
  assert.equal(said(read({ user: 'u', passwordEnv: 'OTHER' }, { OTHER: 'z' })), 'z');
  assert.equal(read({ user: 'u', passwordFile }), 'absent');
  writeFileSync(passwordFile, ' blank is kept \n', { mode: 0o600 });
  const found = read({ user: 'u', passwordFile });
  assert.equal(said(found), ' blank is kept ');
  assert.doesNotMatch(JSON.stringify({ found }) + String(found), /blank/);
  chmodSync(passwordFile, 0o644);
  assert.equal(read({ user: 'u', passwordFile }), 'open');
});

test('how long a site keeps what: its public policy first', () => {
  const rest = { reports: 1, receipts: 2, audit: 3, mail: 4, requests: 5, drafts: 6 };
  assert.deepEqual(keptOf(undefined, rest), { ...rest, connection: 365 });
  const published = { connection: 9, rejected: 10, email: 11 };
  assert.deepEqual(keptOf(published, rest), {
    ...{ ...rest, connection: 9, rejected: 10, email: 11, removed: 10 },
  });
  assert.deepEqual(keptOf({ ...published, published: 12 }, { ...rest, removed: 13 }), {
    ...{ ...rest, connection: 9, rejected: 10, email: 11, removed: 13, published: 12 },
  });
});

test('the example of the page about mail is right', () => {
  const page = readFileSync(new URL('../../../docs/companion.md', import.meta.url), 'utf8');
  const [, text = ''] = /## Mail\n[^]*?```json\n([^]*?)```/.exec(page) ?? [];
  const example = JSON.parse(text) as { mail: unknown; site: { notices: unknown } };
  const file = townFile({ mail: example.mail });
  const config = configOf({ ...file, site: { ...(file['site'] as object), ...example.site } });
  assert.equal(config.mail?.passwordFile, '/etc/parvis/mail.secret');
  assert.equal(config.sites[0]!.notices.people.length, 3);
});
