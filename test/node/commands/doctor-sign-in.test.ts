/** What `doctor` finds of sign-in, with a real provider on loopback. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSignIn } from '../../../src/node/commands/doctor/sign-in.ts';
import { chooseLanguage } from '../../../src/node/commands/language.ts';
import { createGet } from '../../../src/node/net/get.ts';
import { configOf, townFile } from '../../support/node/companion.ts';
import { provider } from '../../support/node/provider.ts';

const language = chooseLanguage('en', {});
const roles = [{ claim: 'groups', values: ['m'], role: 'moderator' }];

test('a provider that answers, one that does not, one that is another, and a secret that is missing', async (t) => {
  const idp = await provider(t, ['https://desk.valmont.example/s/valmont/form/provider/back']);
  const look = async (issuer: string, env: Record<string, string>, allow = [idp.allow]) => {
    const deskSignIn = { name: 'V', issuer, clientId: 'parvis', roles };
    const config = configOf(townFile({ net: { allow: [...allow, 'localhost:9'] }, deskSignIn }));
    const [found] = await checkSignIn(config, createGet({ allow }), { env }, language);
    return [found!.level, found!.say.join(' ')] as const;
  };
  const env = { PARVIS_DESK_SIGNIN_SECRET: 'x' };
  const [level, say] = await look(idp.issuer, env);
  assert.equal(level, 'ok');
  assert.match(say, /https:\/\/desk\.valmont\.example\/s\/valmont\/form\/provider\/back$/);
  const [missing, where] = await look(idp.issuer, {});
  assert.equal(missing, 'error');
  assert.match(where, /PARVIS_DESK_SIGNIN_SECRET/);
  assert.equal((await look(`${idp.issuer}/`, env))[0], 'ok', 'a slash at the end of an origin says nothing');
  const [other, why] = await look(`${idp.issuer}/realms/other`, env);
  assert.equal(other, 'error');
  assert.match(why, /not as a sign-in provider/);
  assert.match((await look('http://localhost:9', env, []))[1], /net\.allow/);
  idp.down = true;
  const [down, silent] = await look(idp.issuer, env);
  assert.equal(down, 'error');
  assert.match(silent, /does not answer \(503\)/);
  const none = configOf(townFile());
  assert.deepEqual(await checkSignIn(none, createGet({}), { env: {} }, language), []);
});
