/** Sign-in in the configuration: what is filled in, what is refused and why, where secrets are. */
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { mistakenLines } from '../../../src/node/commands/configuration.ts';
import { chooseLanguage } from '../../../src/node/commands/language.ts';
import { parseConfig } from '../../../src/node/config/parse.ts';
import type { Mistake } from '../../../src/node/config/mistakes.ts';
import { readClientSecret } from '../../../src/node/config/secrets.ts';
import { configOf, townFile } from '../../support/node/companion.ts';

const roles = [{ claim: 'groups', values: ['m'], role: 'moderator' }];
const one = { name: 'Connexion', issuer: 'https://id.valmont.example/realms/v', clientId: 'parvis' };
const site = townFile()['site'] as object;

const mistakesOf = (over: Record<string, unknown>): readonly Mistake[] => {
  const read = parseConfig({ file: '/etc/parvis/parvis.json', value: townFile(over) }, [], {});
  return Array.isArray(read) ? (read as readonly Mistake[]) : [];
};

test('what is left out is the usual; without it nobody signs in', () => {
  const config = configOf(townFile({ deskSignIn: { ...one, roles }, residentSignIn: one }));
  assert.deepEqual(
    { ...config.residentSignIn },
    { ...one, auth: 'basic', scopes: ['openid', 'profile'], nameClaim: 'name' },
  );
  assert.deepEqual({ ...config.deskSignIn?.roles[0] }, roles[0]);
  assert.deepEqual({ ...config.sites[0]!.comments }, { signIn: 'off', name: 'chosen' });
  const none = configOf(townFile());
  assert.deepEqual([none.deskSignIn, none.residentSignIn], [undefined, undefined]);
  const filed = configOf(townFile({ residentSignIn: { ...one, secretFile: 'client.secret' } }));
  assert.equal(filed.residentSignIn?.secretFile, '/etc/parvis/client.secret');
});

const desk = (more: object): Record<string, unknown> => ({ deskSignIn: { ...one, roles, ...more } });

test('each mistake is named with its place and what to write instead, in both languages', () => {
  const wrong: [over: Record<string, unknown>, at: string, instead: RegExp][] = [
    [desk({ issuer: undefined }), '/deskSignIn/issuer', /Add it/],
    [desk({ issuer: 'id.valmont.example' }), '/deskSignIn/issuer', /complete address/],
    [desk({ issuer: 'http://id.valmont.example/x' }), '/deskSignIn/issuer', /“https:\/\/id\.valmont/],
    [
      desk({ issuer: `${one.issuer}/.well-known/openid-configuration` }),
      '/deskSignIn/issuer',
      /“https:\/\/id\.valmont\.example\/realms\/v”/,
    ],
    [desk({ clientId: '' }), '/deskSignIn/clientId', /./],
    [desk({ clientSecret: 'hunter2' }), '/deskSignIn/clientSecret', /PARVIS_CLIENT_SECRET/],
    [desk({ secretEnv: 'A', secretFile: 'b' }), '/deskSignIn/secretEnv', /./],
    [desk({ scopes: ['profile'] }), '/deskSignIn/scopes', /“openid”/],
    [desk({ scopes: ['open id'] }), '/deskSignIn/scopes/0', /./],
    [desk({ roles: [] }), '/deskSignIn/roles', /./],
    [desk({ roles: [{ ...roles[0], role: 'boss' }] }), '/deskSignIn/roles/0/role', /moderator/],
    [desk({ roles: [{ ...roles[0], sites: ['vallmont'] }] }), '/deskSignIn/roles/0/sites/0', /valmont/],
    [{ ...desk({}), deskUrl: undefined }, '/deskUrl', /Add it/],
    [{ site: { ...site, comments: { signIn: 'optional' } } }, '/residentSignIn', /Add it/],
    [{ site: { ...site, comments: { signIn: 'yes' } } }, '/site/comments/signIn', /optional/],
    [{ residentSignIn: { ...one, issuer: 'http://127.0.0.1:9' } }, '/residentSignIn/issuer', /https/],
  ];
  for (const [over, at, instead] of wrong) {
    const mistakes = mistakesOf(over).filter(({ path }) => path === at);
    assert.equal(mistakes.length, 1, `${at} ${JSON.stringify(mistakesOf(over))}`);
    for (const tag of ['fr', 'en']) {
      const text = mistakenLines({ unread: [], mistakes }, chooseLanguage(tag, {})).join('\n');
      assert.ok(text.includes(at), text);
      assert.doesNotMatch(text, /hunter2|undefined/);
      if (tag === 'en') assert.match(text, instead, at);
    }
  }
  const local = { ...desk({ issuer: 'http://127.0.0.1:9' }), net: { allow: ['127.0.0.1:9'] } };
  assert.deepEqual(mistakesOf(local), []);
});

test('a secret stands in its variable, or in a file that nobody else can read', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-signin-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const read = (more: object, env: Record<string, string> = {}) => {
    const found = readClientSecret(configOf(townFile(desk(more))), 'deskSignIn', env);
    return typeof found === 'object' ? found.reveal() : found;
  };
  assert.equal(read({}, { PARVIS_DESK_SIGNIN_SECRET: ' shh\n' }), 'shh');
  assert.equal(read({}, { PARVIS_RESIDENT_SIGNIN_SECRET: 'other' }), 'absent');
  assert.equal(read({ secretEnv: 'OWN' }, { OWN: 'mine' }), 'mine');
  assert.equal(read({ auth: 'none' }, { PARVIS_DESK_SIGNIN_SECRET: 'shh' }), undefined);
  const secretFile = join(folder, 'client');
  assert.equal(read({ secretFile }), 'absent');
  writeFileSync(secretFile, 'filed\n', { mode: 0o600 });
  assert.equal(read({ secretFile }), 'filed');
  chmodSync(secretFile, 0o644);
  assert.equal(read({ secretFile }), 'open');
});
