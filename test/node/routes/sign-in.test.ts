/** Residents sign in with a real provider on loopback, and write. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { createGet } from '../../../src/node/net/get.ts';
import { secret } from '../../../src/node/secret.ts';
import { heldClock } from '../../support/node/companion.ts';
import { provider } from '../../support/node/provider.ts';
import type { TestProvider } from '../../support/node/provider.ts';
import { ORIGIN, PAGE, newKey, pages, town } from '../../support/node/town.ts';
import type { Town } from '../../support/node/town.ts';

const HOST = 'https://parvis.valmont.example';
const BACK = `${HOST}/s/valmont/sign-in/back`;
const lou = { sub: 'subject of lou', name: 'Lou Martin' };

/** What a page keeps. */
const fresh = (): { readonly verifier: string; readonly challenge: string } => {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
};

interface Place extends Town {
  readonly idp: TestProvider;
  /** To the provider and back. @returns the companion's answer */
  readonly back: (challenge: string, page?: string) => Promise<Response>;
  readonly exchange: (code: string, verifier: string, site?: string) => Promise<Response>;
  /** The whole way. @returns the token */
  readonly signIn: () => Promise<string>;
}

const query = (of: Record<string, string>): string => new URLSearchParams(of).toString();
const start = (challenge: string, page = PAGE, path = 'sign-in/go'): string =>
  `/s/valmont/${path}?${query({ return: page, challenge })}`;
const codeOf = (answer: Response): string =>
  /#parvis-sign-in=([\w-]{43})$/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';

async function place(t: TestContext, comments: Record<string, unknown> = {}, lang = 'en'): Promise<Place> {
  const idp = await provider(t, [BACK], { lasts: 4 * 3600 });
  const get = createGet({ allow: [idp.allow] });
  const made = await town(t, {
    policy: { editSeconds: 900 },
    site: { lang, comments: { signIn: 'optional', ...comments } },
    file: {
      net: { allow: [idp.allow] },
      residentSignIn: { name: 'Connexion', issuer: idp.issuer, clientId: 'parvis' },
    },
    get: (url, options) => (url.startsWith(idp.issuer) ? get : pages)(url, options),
    clientSecret: () => secret(idp.secret),
    clock: heldClock(Date.now()),
  });
  idp.who = lou;
  const { ask } = made;
  const back: Place['back'] = async (challenge, page) => {
    const away = await ask(start(challenge, page));
    assert.equal(away.status, 302, await away.clone().text());
    assert.equal(away.headers.get('set-cookie'), null);
    const at = await idp.through(away.headers.get('location')!);
    return ask(at.pathname + at.search);
  };
  const exchange: Place['exchange'] = (code, verifier, site = 'valmont') =>
    ask(`/s/${site}/sign-in/code`, {
      body: { code, verifier },
      ...(site === 'beaumont' && { headers: { origin: 'https://www.beaumont.example' } }),
    });
  return {
    ...made,
    idp,
    back,
    exchange,
    async signIn() {
      const { verifier, challenge } = fresh();
      const answer = await exchange(codeOf(await back(challenge)), verifier);
      assert.equal(answer.status, 200);
      return ((await answer.json()) as { bearer: string }).bearer;
    },
  };
}

const own = ({ ask }: Town, bearer: string) => ask('/s/valmont/own', { body: { bearer } });

test('the whole way, without a cookie: page, provider, code in the fragment, token', async (t) => {
  const { ask, back, exchange, thread, logged } = await place(t);
  const { signIn, anonymous } = (await thread()).capabilities;
  assert.deepEqual([signIn, anonymous], ['Connexion', true]);
  const { verifier, challenge } = fresh();
  const page = await ask(start(challenge, PAGE, 'sign-in'));
  assert.equal(page.status, 200);
  assert.match(
    page.headers.get('content-security-policy') ?? '',
    /default-src 'none'.*frame-ancestors 'none'/,
  );
  const text = await page.text();
  assert.match(text, /<a class="enter" href="\/s\/valmont\/sign-in\/go\?[^"]+">Continue with Connexion</);
  assert.doesNotMatch(text, /<script/);
  const answer = await back(challenge, `${PAGE}?a=1#c-x`);
  assert.equal(answer.status, 302);
  assert.match(
    answer.headers.get('location') ?? '',
    /^https:\/\/www\.valmont\.example\/actualites\/marche\?a=1#/,
  );
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  const signed = await exchange(codeOf(answer), verifier);
  assert.equal(signed.headers.get('access-control-allow-origin'), ORIGIN);
  const { bearer, until, ...more } = (await signed.json()) as Record<string, string>;
  assert.match(bearer!, /^[\w-]{43}$/);
  assert.ok(Date.parse(until!) > Date.now());
  assert.deepEqual(more, {}, 'no name where the site does not show it');
  assert.doesNotMatch(logged.join('\n'), new RegExp(`Lou|subject of|${bearer}|${codeOf(answer)}`));
});

test('a comment carries whose it is, never shown; its author finds it elsewhere, changes it and takes it back', async (t) => {
  const made = await place(t);
  const { post, signIn, store, thread, deps, ask, enter, queue } = made;
  const bearer = await signIn();
  const sent = await post({ bearer, text: 'Signed', name: 'Moineau' });
  assert.equal(sent.status, 202);
  const { comment } = (await sent.json()) as { comment: { id: string } };
  await post({ text: 'By nobody' });
  const subject = await store.subjectOf('valmont', comment.id);
  assert.equal(subject, deps.sign('signin/subject', JSON.stringify([made.idp.issuer, lou.sub])));
  assert.equal((await store.comment('valmont', comment.id))?.comment.author.name, 'Moineau');
  const elsewhere = await signIn();
  assert.notEqual(elsewhere, bearer);
  const mine = (await (await own(made, elsewhere)).json()) as {
    comments: { id: string; state: string; token: string }[];
  };
  assert.deepEqual(
    mine.comments.map(({ id, state, token }) => ({ id, state, token })),
    [{ id: comment.id, state: 'pending', token: `${elsewhere}~${comment.id}` }],
  );
  const public_ = JSON.stringify([await thread(), await queue(await enter('Ana'))]);
  for (const hidden of [subject!, lou.sub, lou.name, bearer]) assert.ok(!public_.includes(hidden), hidden);
  const change = (token: string, method: string, body?: unknown) =>
    ask(`/s/valmont/comments/${comment.id}`, {
      method,
      ...(body !== undefined && { body }),
      headers: { 'parvis-token': token, 'idempotency-key': newKey(), 'content-type': 'application/json' },
    });
  const { token } = mine.comments[0]!;
  made.idp.who = { sub: 'another' };
  const other = await signIn();
  for (const wrong of [
    `${other}~${comment.id}`,
    `${elsewhere}~other`,
    elsewhere,
    `${'x'.repeat(43)}~${comment.id}`,
  ])
    assert.equal((await change(wrong, 'PATCH', { text: 'Mine?' })).status, 404, wrong);
  assert.equal((await change(token, 'PATCH', { text: 'Changed' })).status, 202);
  assert.equal((await store.comment('valmont', comment.id))?.comment.text, 'Changed');
  assert.equal((await change(token, 'DELETE', {})).status, 204);
  assert.equal(await store.subjectOf('valmont', comment.id), undefined);
});

test('required for comments: a rating stays a number without an account, and keeps nothing of one', async (t) => {
  const { ask, signIn, store } = await place(t, { signIn: 'required' });
  const vote = (more: object = {}): Promise<Response> =>
    ask('/s/valmont/ratings', {
      body: { page: PAGE, kind: 'useful', value: 1, ...more },
      headers: { 'idempotency-key': newKey() },
    });
  const answer = await vote();
  assert.equal(answer.status, 201);
  const { id, token } = (await answer.json()) as { id: string; token: string };
  assert.equal((await vote({ bearer: await signIn() })).status, 400, 'it takes no sign-in either');
  const kept = await store.vote('valmont', createHash('sha256').update(token).digest('hex'));
  assert.equal(kept?.id, id);
  const about = ['changedAt', 'id', 'kind', 'receivedAt', 'site', 'thread', 'token', 'value'];
  assert.deepEqual(
    Object.keys(kept!).filter((name) => !about.includes(name)),
    [],
  );
});

test('required: nobody else writes, with script or without; the token is asked for again when it is past', async (t) => {
  const made = await place(t, { signIn: 'required' });
  const { post, signIn, thread, ask, clock } = made;
  assert.equal((await thread()).capabilities.anonymous, false);
  const refused = await post({ text: 'By nobody' });
  assert.equal(refused.status, 401);
  const page = await (await ask(`/s/valmont/pages/thread?page=${encodeURIComponent(PAGE)}`)).text();
  assert.match(page, /sign in with Connexion on the page itself/);
  assert.doesNotMatch(page, /<textarea/);
  const bearer = await signIn();
  const key = newKey();
  const pass = await made.pass();
  clock.pass(5000);
  const send = (token: string) =>
    ask('/s/valmont/comments', {
      body: { page: PAGE, text: 'Signed', pass, bearer: token },
      headers: { 'idempotency-key': key },
    });
  clock.pass(2 * 3_600_000);
  assert.equal((await send(bearer)).status, 401);
  assert.equal((await own(made, bearer)).status, 401);
  const again = await signIn();
  const first = await send(again);
  assert.equal(first.status, 202);
  const third = await signIn();
  assert.deepEqual(
    ((await (await send(third)).json()) as { comment: object }).comment,
    ((await first.json()) as { comment: object }).comment,
    'the same words under the same key are the same comment, whatever the token',
  );
});

test('the name is the author’s own, unless the site takes the provider’s', async (t) => {
  const { post, signIn, store, thread } = await place(t, { signIn: 'required', name: 'claim' });
  assert.equal((await thread()).policy.fields.name, 'absent');
  const sent = await post({ bearer: await signIn(), text: 'Signed', name: 'Somebody Else' });
  const { comment } = (await sent.json()) as { comment: { id: string } };
  assert.equal((await store.comment('valmont', comment.id))?.comment.author.name, 'Lou Martin');
});

test('a code works once, for a minute, at its site, for the page that asked', async (t) => {
  const { back, exchange, clock } = await place(t);
  const one = fresh();
  const other = fresh();
  const code = codeOf(await back(one.challenge));
  assert.equal((await exchange(code, one.verifier, 'beaumont')).status, 404, 'a site without sign-in');
  assert.equal((await exchange(code, one.verifier)).status, 200);
  assert.equal((await exchange(code, one.verifier)).status, 401, 'replayed');
  const stolen = codeOf(await back(one.challenge));
  assert.equal((await exchange(stolen, other.verifier)).status, 401, 'by another page');
  const late = codeOf(await back(one.challenge));
  clock.pass(60_001);
  assert.equal((await exchange(late, one.verifier)).status, 401, 'too late');
  for (const [bad, verifier] of [
    ['x'.repeat(43), one.verifier],
    ['', one.verifier],
    [late, 'short'],
  ])
    assert.ok([400, 401].includes((await exchange(bad!, verifier!)).status));
});

test('a token of one site is nothing at another', async (t) => {
  const { ask, signIn } = await place(t);
  const bearer = await signIn();
  const headers = { origin: 'https://www.beaumont.example' };
  assert.equal((await ask('/s/beaumont/own', { body: { bearer }, headers })).status, 401);
});

test('ended: nothing more under this token', async (t) => {
  const made = await place(t);
  const bearer = await made.signIn();
  assert.equal((await own(made, bearer)).status, 200);
  assert.equal((await made.ask('/s/valmont/sign-in/end', { body: { bearer } })).status, 204);
  assert.equal((await own(made, bearer)).status, 401);
  assert.equal((await made.post({ bearer, text: 'x' })).status, 401, 'not taken as nobody’s either');
});

test('nobody is sent to an address that is not the site’s', async (t) => {
  const { ask } = await place(t);
  const { challenge } = fresh();
  const foreign = [
    'https://evil.example/',
    'https://www.valmont.example.evil.example/',
    'https://www.valmont.example@evil.example/',
    'https://me:pw@www.valmont.example/',
    'http://www.valmont.example/',
    '//www.valmont.example/',
    'javascript:alert(1)',
    '/actualites',
    '',
    `${ORIGIN}/${'a'.repeat(1100)}`,
  ];
  for (const page of foreign)
    for (const path of ['sign-in', 'sign-in/go']) {
      const answer = await ask(start(challenge, page, path));
      assert.equal(answer.status, 400, page);
      assert.ok(!(await answer.text()).includes('evil'), page);
    }
  assert.equal((await ask(start('short'))).status, 400);
  const own_ = await ask(start(challenge, `${HOST}/s/valmont/pages/thread?page=x`, 'sign-in'));
  assert.equal(own_.status, 200, 'the companion’s own pages are of the site');
});

test('a state that is not ours, another site’s, too old or used before lets nobody in', async (t) => {
  const { ask, idp, clock } = await place(t);
  const { challenge } = fresh();
  const away = await ask(start(challenge));
  const at = await idp.through(away.headers.get('location')!);
  const state = at.searchParams.get('state')!;
  const wrong = async (why: string, change: (url: URL) => void): Promise<void> => {
    const url = new URL(at);
    change(url);
    const answer = await ask(url.pathname + url.search);
    assert.equal(answer.status, 400, why);
    assert.equal(answer.headers.get('location'), null, why);
  };
  await wrong('none', (url) => url.searchParams.delete('state'));
  await wrong('changed', (url) =>
    url.searchParams.set('state', state.replace(/.$/, state.endsWith('A') ? 'B' : 'A')),
  );
  await wrong('twice', (url) => url.searchParams.append('state', state));
  await wrong('another code', (url) => url.searchParams.set('code', 'x'.repeat(43)));
  await wrong('another issuer', (url) => url.searchParams.set('iss', 'https://evil.example'));
  assert.equal((await ask(at.pathname + at.search)).status, 302);
  await wrong('a second time', () => {});
  clock.pass(600_001);
  await wrong('too late', () => {});
});

test('cancelled, or the provider away: a page with the ways on', async (t) => {
  const { ask, idp, back } = await place(t, {}, 'fr');
  const { challenge } = fresh();
  idp.who = 'denied';
  const denied = await back(challenge);
  assert.equal(denied.status, 403);
  const text = await denied.text();
  assert.match(text, new RegExp(`href="${PAGE}">Revenir à la page`));
  assert.match(text, />Réessayer</);
  idp.down = true;
  const away = await ask(start(challenge));
  idp.down = false;
  assert.equal(away.status, 302, 'its description is still known');
  const at = await idp.through(away.headers.get('location')!).then(
    (url) => url,
    () => assert.fail(),
  );
  idp.down = true;
  const answer = await ask(at.pathname + at.search);
  assert.ok([403, 503].includes(answer.status));
});

test('a provider that never answered: 503 and a sentence', async (t) => {
  const { ask, idp } = await place(t);
  idp.down = true;
  const answer = await ask(start(fresh().challenge));
  assert.deepEqual([answer.status, answer.headers.get('retry-after')], [503, '60']);
  assert.match(await answer.text(), /Connexion does not answer/);
});

test('where nobody signs in there is nothing of it', async (t) => {
  const { ask, thread, post } = await place(t, { signIn: 'off' });
  assert.equal((await thread()).capabilities.signIn, undefined);
  const raw = await (await ask(`/s/valmont/thread?page=${encodeURIComponent(PAGE)}`)).text();
  assert.doesNotMatch(raw, /signIn/);
  assert.equal((await ask(start(fresh().challenge, PAGE, 'sign-in'))).status, 404);
  assert.equal((await post({ bearer: 'x'.repeat(43), text: 'a' })).status, 202, 'a token is nothing here');
});

test('whoever is signed in is known by it: warned, then suspended, without an address', async (t) => {
  const made = await place(t);
  const bearer = await made.signIn();
  const one = await made.sent({ bearer });
  const cookie = await made.enter('Ana');
  const impose = async (measure: string): Promise<number> => {
    const until = new Date(made.clock.now() + 30 * 86_400_000).toISOString();
    const answer = await made.askDesk('/s/valmont/desk/sanctions', {
      body: {
        ...{ comment: one.comment.id, measure, ground: { type: 'terms', ref: '§ 3' } },
        ...{ reason: 'Respect is asked for.', ...(measure !== 'warned' && { until }) },
      },
      headers: { cookie, 'idempotency-key': newKey() },
    });
    return answer.status;
  };
  assert.equal(await impose('suspended'), 400, 'a warning comes first');
  assert.equal(await impose('warned'), 200);
  assert.equal(await impose('suspended'), 200);
  const write = async (more: object): Promise<number> =>
    (
      await made.ask('/s/valmont/comments', {
        body: { page: PAGE, text: 'Once more, from another device.', ...more },
        headers: { 'idempotency-key': newKey() },
      })
    ).status;
  assert.equal(await write({ bearer }), 403);
  assert.equal(await write({ bearer: await made.signIn() }), 403, 'a new sign-in is no other person');
  assert.equal(await write({}), 202, 'somebody else, who is not signed in');
});
