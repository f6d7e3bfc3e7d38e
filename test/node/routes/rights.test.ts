import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { matrixTown, tryMatrix } from '../../support/node/authz.ts';
import type { Row } from '../../support/node/authz.ts';
import { newKey, town } from '../../support/node/town.ts';

const corpora = process.env['PARVIS_CORPORA'];
const skip = !corpora && 'PARVIS_CORPORA is not set';
const read = <T>(name: string): T => JSON.parse(readFileSync(join(corpora!, 'comments', name), 'utf8')) as T;

/** A matrix of one's own: who may do what with a comment, for a machine without the corpora. */
const rows: readonly Row[] = [
  { op: 'read-approved', state: 'approved', role: 'anonymous', allow: true },
  { op: 'read-pending', state: 'pending', role: 'author-with-token', allow: true },
  { op: 'read-pending', state: 'pending', role: 'other-author', allow: false },
  { op: 'read-rejected', state: 'rejected', role: 'moderator-revoked', allow: false },
  { op: 'edit-body', state: 'approved, in window', role: 'author-with-token', allow: true },
  { op: 'edit-body', state: 'approved, after window', role: 'author-with-token', allow: false },
  { op: 'approve', state: 'pending', role: 'moderator-same-site', allow: true },
  { op: 'approve', state: 'pending', role: 'moderator-other-site', allow: false },
  { op: 'delete', state: 'approved', role: 'cross-origin-page', allow: false },
  { op: 'list-queue', state: '-', role: 'anonymous', allow: false },
  { op: 'read-audit-log', state: '-', role: 'admin', allow: true },
  { op: 'read-ip-hash', state: 'any', role: 'admin', allow: true },
  { op: 'read-ip-hash', state: 'any', role: 'moderator-same-site', allow: false },
  { op: 'read-ip-hash', state: 'any', role: 'moderator-other-site', allow: false },
  { op: 'read-ip-hash', state: 'any', role: 'anonymous', allow: false },
  { op: 'edit-wordlist', state: '-', role: 'moderator-same-site', allow: true },
  { op: 'edit-wordlist', state: '-', role: 'moderator-other-site', allow: false },
  { op: 'edit-wordlist', state: '-', role: 'moderator-revoked', allow: false },
  { op: 'edit-wordlist', state: '-', role: 'cross-origin-page', allow: false },
  { op: 'edit-wordlist', state: '-', role: 'anonymous', allow: false },
  ...(['ban-author', 'export', 'erase-author-data', 'create-moderator'] as const).flatMap((op): Row[] =>
    [
      'anonymous',
      'author-with-token',
      'other-author',
      'moderator-other-site',
      'moderator-revoked',
      'cross-origin-page',
    ]
      .map((role): Row => ({ op, state: '-', role, allow: false }))
      .concat(
        { op, state: '-', role: 'moderator-same-site', allow: op === 'ban-author' },
        { op, state: '-', role: 'admin', allow: true },
      ),
  ),
];

test('who may do what with a comment', async (t) => {
  const { done, wrong } = await tryMatrix(await town(t, matrixTown), rows);
  assert.deepEqual(wrong, []);
  assert.equal(done.length, rows.length);
});

test('a row that says otherwise than it is comes out wrong', async (t) => {
  const { wrong } = await tryMatrix(await town(t, matrixTown), [
    { op: 'list-queue', state: '-', role: 'anonymous', allow: true },
    { op: 'approve', state: 'pending', role: 'moderator-same-site', allow: false },
  ]);
  assert.deepEqual(wrong, [
    'list-queue - anonymous: may not',
    'approve pending moderator-same-site: may',
    'approve pending moderator-same-site: the row was changed',
  ]);
});

test('the corpora\u2019s authorisation matrix, as far as its operations exist', { skip }, async (t) => {
  const { rows: all } = read<{ rows: Row[] }>('authz-matrix.json');
  const { done, absent, wrong } = await tryMatrix(await town(t, matrixTown), all);
  assert.deepEqual(wrong, []);
  t.diagnostic(
    `${done.length} of ${all.length} rows tried, 0 wrong; not here yet: ${[...new Set(absent.map((label) => label.split(' ')[0]))].join(', ')}`,
  );
});

/** Of whom the rows below speak: a role with its service, of another site, withdrawn, or nobody. */
const asked = ['handed', 'handed/comment?comment=', 'members'] as const;
const told = [
  'moderator',
  'moderator of Roads',
  'contributor',
  'contributor of Roads',
  'contributor of Parks',
  'manager',
  'admin',
  'other site',
  'withdrawn',
  'nobody',
] as const;

/** What each is answered: reading a list, reading one case, reading the members; handing over, answering, taking back; acting on members. */
const answers: Readonly<Record<(typeof told)[number], string>> = {
  moderator: '200 200 403 200 403 200 403',
  'moderator of Roads': '200 200 403 200 200 200 403',
  contributor: '403 403 403 403 403 403 403',
  'contributor of Roads': '200 200 403 403 200 403 403',
  'contributor of Parks': '200 404 403 404 404 404 403',
  manager: '200 200 403 403 403 403 403',
  admin: '200 200 200 200 403 200 200',
  'other site': '401 401 401 401 401 401 401',
  withdrawn: '401 401 401 401 401 401 401',
  nobody: '401 401 401 401 401 401 401',
};

test('who may do what with comments that are with a service, and with the members', async (t) => {
  const at = await town(t, {
    policy: { escalation: [{ topic: 'Potholes', service: 'Roads' }] },
    site: matrixTown.site,
  });
  const ana = await at.enter('Ana');
  const cookieOf = async (who: (typeof told)[number]): Promise<string> => {
    if (who === 'nobody') return '';
    if (who === 'other site')
      return (await at.enter('Dan', 'admin', 'beaumont')).replace('beaumont', 'valmont');
    const [role, service] = who === 'withdrawn' ? ['admin'] : who.split(' of ');
    const cookie = await at.enter(who, role as 'admin', 'valmont', service);
    if (who !== 'withdrawn') return cookie;
    const { id } = (await at.store.staffing.staff('valmont')).find(({ name }) => name === who)!;
    await at.enter('Fay', 'admin');
    assert.equal(await at.store.staffing.revoke('valmont', id), true);
    return cookie;
  };
  const send = (cookie: string, path: string, body?: object) =>
    at.askDesk(`/s/valmont/desk/${path}`, {
      ...(body && { body }),
      headers: { cookie, 'idempotency-key': newKey() },
    });
  for (const who of told) {
    const cookie = await cookieOf(who);
    const comment = (await at.sent({ text: `About ${who}` })).comment.id;
    const hand = { act: 'hand', comment, topic: 'Potholes', service: 'Roads', note: 'Why?' };
    const n = async (): Promise<number> => (await at.store.handed('valmont', [comment])).get(comment)?.n ?? 0;
    assert.equal((await send(ana, 'handed', { ...hand, n: 0 })).status, 200);
    const got: number[] = [];
    for (const path of asked)
      got.push((await send(cookie, path + (path.endsWith('=') ? comment : ''))).status);
    got.push((await send(cookie, 'handed', { ...hand, n: await n() })).status);
    for (const act of ['answer', 'back'])
      // What was answered is with nobody any more: it is handed over again.
      got.push(
        (
          await send(cookie, 'handed', {
            ...{ act, comment, note: 'x' },
            n: (await send(ana, 'handed', { ...hand, n: await n() })).ok ? await n() : -1,
          })
        ).status,
      );
    got.push((await send(cookie, 'members', { act: 'invite', name: `By ${who}`, role: 'manager' })).status);
    assert.equal(got.join(' '), answers[who], who);
    const invited = (await at.store.members.log('valmont', 1))[0]?.name === `By ${who}`;
    assert.equal(invited, who === 'admin');
  }
  // A page elsewhere may do nothing of it, whoever has signed in.
  const admin = await at.enter('Fay', 'admin');
  for (const path of ['handed', 'members']) {
    const headers = { cookie: admin, origin: 'https://evil.example', 'idempotency-key': newKey() };
    const answer = await at.askDesk(`/s/valmont/desk/${path}`, { body: { act: 'invite' }, headers });
    assert.equal(answer.status, 403);
    assert.equal((await at.ask(`/s/valmont/desk/${path}`)).status, 404, 'not on the public side');
  }
});

/** Who may do what with official replies and the texts kept ready for them. */
const replyRows: readonly (readonly [role: string, act: string, status: number])[] = [
  ...(['nobody', 'elsewhere', 'revoked'] as const).flatMap((role) =>
    ['read', 'save', 'publish', 'approve', 'return', 'withdraw', 'text'].map(
      (act) => [role, act, 401] as const,
    ),
  ),
  ...(
    [
      ['read', 200],
      ['save', 200],
      ['publish', 403],
      ['approve', 403],
      ['return', 403],
      ['withdraw', 403],
      ['text', 403],
    ] as const
  ).map(([act, status]) => ['contributor', act, status] as const),
  ...['save', 'publish', 'approve', 'return', 'withdraw', 'text'].map(
    (act) => ['manager', act, 403] as const,
  ),
  ['manager', 'read', 200],
  ...(['moderator', 'admin'] as const).flatMap((role) =>
    ['read', 'save', 'publish', 'approve', 'return', 'withdraw', 'text'].map(
      (act) => [role, act, 200] as const,
    ),
  ),
];

test('who may do what with official replies', async (t) => {
  const { enter, sent, decide, askDesk, store } = await town(t, matrixTown);
  const judge = await enter('Judge', 'admin');
  const { comment } = await sent();
  await decide(judge, comment.id, 'published');
  const revoked = await enter('Gus');
  const people = await store.staffing.staff('valmont');
  await store.staffing.revoke('valmont', people.find(({ name }) => name === 'Gus')!.id);
  const cookies: Readonly<Record<string, string>> = {
    nobody: '',
    elsewhere: (await enter('Dan', 'admin', 'beaumont')).replace('beaumont', 'valmont'),
    revoked,
    contributor: await enter('Cy', 'contributor'),
    manager: await enter('Eve', 'manager'),
    moderator: await enter('Ana'),
    admin: await enter('Fay', 'admin'),
  };
  const ask = (cookie: string, body: unknown, path = '') =>
    askDesk(`/s/valmont/desk/replies${path}`, { body, headers: { cookie, 'idempotency-key': newKey() } });
  for (const [role, act, status] of replyRows) {
    const cookie = cookies[role]!;
    const about = { comments: [comment.id], text: `${role} ${act}` };
    const theirs = (await (await ask(judge, { act: 'save', ...about })).json()) as { draft: string };
    const draft = { draft: theirs.draft, version: 1 };
    const answer =
      act === 'read'
        ? await askDesk('/s/valmont/desk/replies', { headers: { cookie } })
        : act === 'text'
          ? await ask(cookie, { act: 'save', title: 'T', text: 'T' }, '/texts')
          : await ask(
              cookie,
              act === 'save' || act === 'publish'
                ? { act, ...about }
                : { act, ...draft, ...(act === 'return' && { reason: 'Longer' }) },
            );
    assert.equal(answer.status, status, `${role} ${act}`);
    const kept = await store.reply('valmont', theirs.draft);
    if (status !== 200) assert.deepEqual([kept?.version, kept?.state], [1, 'waiting'], `${role} ${act}`);
  }
});
