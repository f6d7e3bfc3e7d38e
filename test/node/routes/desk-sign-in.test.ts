/** Moderators sign in with a real provider on loopback. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { createGet } from '../../../src/node/net/get.ts';
import { secret } from '../../../src/node/secret.ts';
import { heldClock } from '../../support/node/companion.ts';
import { provider } from '../../support/node/provider.ts';
import type { TestProvider } from '../../support/node/provider.ts';
import { DESK, pages, town } from '../../support/node/town.ts';
import type { Town } from '../../support/node/town.ts';

const BACK = '/s/valmont/form/provider/back';
const START = '/s/valmont/form/provider';
const grants = [
  { claim: 'groups', values: ['admins'], role: 'admin', sites: ['valmont'] },
  { claim: 'groups', values: ['moderators', '/ville/moderators'], role: 'moderator' },
  { claim: 'groups', values: ['roads'], role: 'contributor', service: 'Roads' },
];
const ana = { sub: 'a1', name: 'Ana', groups: ['moderators'] };

interface Place extends Town {
  readonly idp: TestProvider;
  /** The ticket's cookie and the address at the provider. */
  readonly begin: (site?: string) => Promise<{ readonly cookie: string; readonly to: string }>;
  /** The whole way. @returns the answer to coming back */
  readonly signIn: (site?: string) => Promise<Response>;
  readonly comeBack: (at: URL, cookie?: string) => Promise<Response>;
}

async function place(
  t: TestContext,
  more: {
    readonly slim?: boolean;
    readonly auth?: 'basic' | 'post';
    readonly lang?: string;
    readonly secret?: null;
  } = {},
): Promise<Place> {
  const idp = await provider(
    t,
    ['valmont', 'beaumont'].map((site) => `${DESK}/s/${site}/form/provider/back`),
    { ...(more.slim && { slim: true }), ...(more.auth === 'post' && { auth: 'client_secret_post' }) },
  );
  const get = createGet({ allow: [idp.allow] });
  const made = await town(t, {
    site: { lang: more.lang ?? 'en' },
    file: {
      net: { allow: [idp.allow] },
      deskSignIn: {
        ...{ name: 'Connexion Valmont', issuer: idp.issuer, clientId: 'parvis', roles: grants },
        ...(more.auth && { auth: more.auth }),
      },
    },
    get: (url, options) => (url.startsWith(idp.issuer) ? get : pages)(url, options),
    clientSecret: () => (more.secret === null ? undefined : secret(idp.secret)),
    clock: heldClock(Date.now()),
  });
  idp.who = ana;
  const begin: Place['begin'] = async (site = 'valmont') => {
    const answer = await made.askDesk(`/s/${site}/form/provider`);
    assert.equal(answer.status, 302, await answer.clone().text());
    const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
    return { cookie, to: answer.headers.get('location')! };
  };
  const comeBack: Place['comeBack'] = (at, cookie) =>
    made.askDesk(at.pathname + at.search, { headers: { ...(cookie !== undefined && { cookie }) } });
  return {
    ...made,
    idp,
    begin,
    comeBack,
    async signIn(site) {
      const { cookie, to } = await begin(site);
      return comeBack(await idp.through(to), cookie);
    },
  };
}

/** The session's cookie of an answer, as a browser sends it. */
const sessionOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0]!)
    .find((one) => one.startsWith('__Host-parvis-desk-') && !one.endsWith('=')) ?? '';

const queue = async ({ askDesk }: Town, cookie: string): Promise<number> =>
  (await askDesk('/s/valmont/desk/queue', { headers: { cookie } })).status;

test('the whole way: a link, the provider, a session; the ticket is used up', async (t) => {
  const made = await place(t);
  const { askDesk, begin, comeBack, idp, store, logged } = made;
  const door = await (await askDesk('/s/valmont/desk')).text();
  assert.match(
    door,
    /<a class="enter" href="\/s\/valmont\/form\/provider"\s*>Sign in with Connexion Valmont</,
  );
  const first = await askDesk(START);
  assert.match(
    first.headers.get('set-cookie') ?? '',
    /^__Host-parvis-way-valmont=[\w.-]+; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/,
  );
  const { cookie, to } = await begin();
  const asked = new URL(to).searchParams;
  assert.equal(asked.get('redirect_uri'), DESK + BACK);
  assert.equal(asked.get('code_challenge_method'), 'S256');
  assert.equal(asked.get('scope'), 'openid profile');
  for (const name of ['state', 'nonce', 'code_challenge']) assert.match(asked.get(name) ?? '', /^[\w-]{43}$/);
  const entered = await comeBack(await idp.through(to), cookie);
  assert.equal(entered.status, 200);
  assert.match(await entered.text(), /content="0; url=\/s\/valmont\/desk"/);
  assert.match(entered.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
  const lines = entered.headers.getSetCookie();
  assert.match(lines[0]!, /^__Host-parvis-way-valmont=; .*Max-Age=0/);
  assert.match(
    lines[1]!,
    /^__Host-parvis-desk-valmont=[\w-]{43}; .*Max-Age=43200; .*SameSite=Strict; Secure$/,
  );
  assert.equal(await queue(made, sessionOf(entered)), 200);
  const people = await store.staffing.staff('valmont');
  assert.deepEqual(people, [{ id: people[0]?.id, site: 'valmont', name: 'Ana', role: 'moderator' }]);
  assert.ok(idp.asked.includes('/jwks'), 'the signature was checked');
  assert.doesNotMatch(logged.join('\n'), /Ana|"a1"|[?&]code=|\ba secret of\b/);
});

for (const auth of ['basic', 'post'] as const)
  test(`claims that only userinfo tells are asked for there (${auth})`, async (t) => {
    const { signIn, store, idp } = await place(t, { slim: true, auth });
    assert.equal((await signIn()).status, 200);
    assert.ok(idp.asked.includes('/me'));
    assert.equal((await store.staffing.staff('valmont'))[0]?.name, 'Ana');
  });

test('the description of the provider is asked for once, and again after an hour', async (t) => {
  const { signIn, idp, clock } = await place(t);
  const looked = () => idp.asked.filter((path) => path.includes('well-known')).length;
  await signIn();
  await signIn();
  assert.equal(looked(), 1);
  clock.pass(3_600_001);
  assert.equal((await signIn()).status, 400, 'an hour ahead: the token is past for us');
  assert.equal(looked(), 2);
});

test('clocks may differ by a minute', async (t) => {
  for (const [ahead, status] of [
    [600_000 + 50_000, 200],
    [600_000 + 70_000, 400],
  ] as const) {
    const made = await place(t);
    // The token lasts ten minutes.
    made.clock.pass(ahead);
    assert.equal((await made.signIn()).status, status, String(ahead));
  }
});

test('role and service come from the claims of each time; no role, no entry, no session left', async (t) => {
  const made = await place(t);
  const { signIn, idp, store } = made;
  const cookie = sessionOf(await signIn());
  const before = await store.staffing.staff('valmont');
  idp.who = { ...ana, name: 'Ana Changed', groups: ['roads', 'other'] };
  await signIn();
  assert.deepEqual(await store.staffing.staff('valmont'), [
    { ...before[0], role: 'contributor', service: 'Roads' },
  ]);
  const log = await made.askDesk('/s/valmont/desk/log?comment=c', { headers: { cookie } });
  assert.equal(log.status, 403, 'at once, in the session that was there');
  idp.who = { ...ana, groups: ['visitors'] };
  const refused = await signIn();
  assert.equal(refused.status, 403);
  assert.match(await refused.text(), /none of your groups/);
  assert.equal(sessionOf(refused), '');
  assert.equal(await queue(made, cookie), 401);
  idp.who = { sub: 'z', groups: ['admins'] };
  assert.equal((await signIn('beaumont')).status, 403, 'a role for one site is none for another');
  assert.equal((await signIn()).status, 200);
});

test('another person of the same name is another person', async (t) => {
  const { signIn, enter, idp, store } = await place(t);
  await enter('Ana', 'admin');
  await signIn();
  idp.who = { ...ana, sub: 'a2' };
  await signIn();
  assert.deepEqual(
    (await store.staffing.staff('valmont')).map(({ name, role }) => `${name} ${role}`),
    ['Ana admin', 'Ana (2) moderator', 'Ana (3) moderator'],
  );
});

test('revoked: gone with the next request, and not back by signing in', async (t) => {
  const made = await place(t);
  const { signIn, store, enter } = made;
  await enter('Fay', 'admin');
  const cookie = sessionOf(await signIn());
  assert.equal(await queue(made, cookie), 200);
  const ana_ = (await store.staffing.staff('valmont')).find(({ name }) => name === 'Ana')!;
  await store.staffing.revoke('valmont', ana_.id);
  assert.equal(await queue(made, cookie), 401);
  const refused = await signIn();
  assert.equal(refused.status, 403);
  assert.match(await refused.text(), /has ended/);
  assert.equal(sessionOf(refused), '');
  await enter('Ana');
  assert.equal(await queue(made, sessionOf(await signIn())), 200, 'invited again');
});

test('what does not belong together lets nobody in', async (t) => {
  const made = await place(t);
  const { begin, comeBack, idp, clock, store } = made;
  const mine = await begin();
  const other = await begin();
  const wrong = async (why: string, at: URL, cookie?: string): Promise<void> => {
    const answer = await comeBack(at, cookie);
    assert.equal(answer.status, 400, why);
    assert.match(await answer.text(), /Try again|Réessayer/);
    assert.equal(sessionOf(answer), '', why);
  };
  const back = await idp.through(mine.to);
  await wrong('without a ticket', back);
  await wrong('with the ticket of another attempt', back, other.cookie);
  await wrong(
    'with a ticket that was changed',
    back,
    mine.cookie.replace(/.$/, (c) => (c === 'A' ? 'B' : 'A')),
  );
  await wrong('with two', back, `${mine.cookie}; ${other.cookie}`);
  const stateless = new URL(back);
  stateless.searchParams.delete('state');
  await wrong('without a state', stateless, mine.cookie);
  const foreign = new URL(back);
  foreign.searchParams.set('iss', 'https://evil.example');
  await wrong('from another issuer', foreign, mine.cookie);
  const codeless = new URL(back);
  codeless.searchParams.set('code', 'x'.repeat(43));
  await wrong('with a code that was made up', codeless, mine.cookie);
  const elsewhere = new URL(back);
  elsewhere.pathname = BACK.replace('valmont', 'beaumont');
  await wrong('at another site', elsewhere, mine.cookie.replace('valmont', 'beaumont'));
  assert.equal((await comeBack(back, mine.cookie)).status, 200);
  await wrong('a second time', back, mine.cookie);
  const late = await begin();
  const lateBack = await idp.through(late.to);
  clock.pass(600_001);
  await wrong('too late', lateBack, late.cookie);
  assert.equal((await store.staffing.staff('valmont')).length, 1);
});

test('cancelled at the provider, or by the provider', async (t) => {
  const { begin, comeBack, idp } = await place(t);
  const { cookie, to } = await begin();
  idp.who = 'denied';
  const answer = await comeBack(await idp.through(to), cookie);
  assert.equal(answer.status, 403);
  assert.match(await answer.text(), /Nothing has happened/);
});

test('a provider that is down: a page that says so, before and after', async (t) => {
  const { askDesk, begin, comeBack, idp, clock, enter, logged } = await place(t, { lang: 'fr' });
  idp.down = true;
  const first = await askDesk(START);
  assert.deepEqual([first.status, first.headers.get('retry-after')], [503, '60']);
  assert.match(await first.text(), /Connexion Valmont ne répond pas/);
  idp.down = false;
  const { cookie, to } = await begin();
  const back = await idp.through(to);
  idp.down = true;
  assert.equal((await comeBack(back, cookie)).status, 503);
  await idp.stop();
  clock.pass(3_600_001);
  assert.equal((await askDesk(START)).status, 503);
  assert.ok(logged.some((line) => line.includes('"why":"away","code":"no-connection"')));
  assert.ok(await enter('Bo'), 'invitations work meanwhile');
});

test('without a secret nobody is sent there; without a provider there is no such address', async (t) => {
  const plain = await town(t);
  assert.equal((await plain.askDesk(START)).status, 404);
  assert.doesNotMatch(await (await plain.askDesk('/s/valmont/desk')).text(), /form\/provider/);
  const { askDesk, idp, logged } = await place(t, { secret: null });
  assert.equal((await askDesk(START)).status, 503);
  assert.ok(logged.some((line) => line.includes('"code":"no-secret"')));
  assert.ok(!idp.asked.includes('/token'));
});

test('many tries from one place have to wait', async (t) => {
  const { askDesk } = await place(t);
  const statuses: number[] = [];
  for (let i = 0; i < 11; i++)
    statuses.push((await askDesk(`${BACK}?code=x&state=y`, { peer: '198.51.100.7' })).status);
  assert.deepEqual(statuses, [...Array<number>(10).fill(400), 429]);
});
