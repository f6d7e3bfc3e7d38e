/** The members of a desk: inviting, changing, withdrawing, the log, and the last administrator (R-125, S-31). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isProblem } from '../../../src/model/problem.ts';
import { parseMemberActed } from '../../../src/model/wire/desk-members.ts';
import type { MemberActed } from '../../../src/model/wire/desk-members.ts';
import { town } from '../../support/node/town.ts';
import type { Town } from '../../support/node/town.ts';

const path = '/s/valmont/desk/members';

async function act(at: Town, cookie: string, body: object, status = 200): Promise<MemberActed> {
  const answer = await at.askDesk(path, { body, headers: { cookie } });
  const json: unknown = await answer.json();
  assert.equal(answer.status, status, JSON.stringify(json));
  const read = parseMemberActed(json);
  if (isProblem(read)) assert.fail(JSON.stringify(read));
  return read;
}
async function read(at: Town, cookie: string): Promise<MemberActed> {
  const answer = await at.askDesk(path, { headers: { cookie } });
  return (await answer.json()) as MemberActed;
}
const lines = ({ log }: MemberActed): readonly string[] =>
  log.map(({ act: done, name, role, service, by }) =>
    [done, name, role, service ?? '-', by ?? '?'].join(' '),
  );

test('an invitation is told once, works once, and is in the log; the day of coming in is kept, not the hour', async (t) => {
  const at = await town(t, { policy: { escalation: [{ topic: 'Trees', service: 'Parks' }] } });
  const eva = await at.enter('Eva', 'admin');
  const made = await act(at, eva, { act: 'invite', name: ' Rob ', role: 'contributor', service: 'Roads' });
  assert.match(
    made.link ?? '',
    /^https:\/\/desk\.valmont\.example\/s\/valmont\/form\/sign-in\?token=[\w-]{43}$/,
  );
  assert.deepEqual(
    made.invites.map(({ name, role, service }) => [name, role, service]),
    [['Rob', 'contributor', 'Roads']],
  );
  const before = await read(at, eva);
  assert.ok(!JSON.stringify(before).includes('token='), 'never again');
  assert.ok(!at.logged.join('\n').includes('token='), 'nor in the log');
  const body = new URL(made.link!).search.slice(1);
  const enter = () =>
    at.askDesk('/s/valmont/form/sign-in', {
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  assert.equal((await enter()).status, 303);
  assert.equal((await enter()).status, 403);
  const after = await read(at, eva);
  assert.deepEqual(
    after.members.map(({ name, role, service, seen, me }) => [name, role, service, seen, me]),
    [
      ['Eva', 'admin', undefined, '2026-11-03', true],
      ['Rob', 'contributor', 'Roads', '2026-11-03', false],
    ],
  );
  assert.deepEqual([after.invites, after.services], [[], ['Parks', 'Roads']]);
  assert.deepEqual(lines(after), ['invite Rob contributor Roads Eva', 'invite Eva admin - ?']);
});

test('another role holds with the next request, and access that is withdrawn ends with it', async (t) => {
  const at = await town(t);
  const eva = await at.enter('Eva', 'admin');
  const rob = await at.enter('Rob', 'moderator');
  const id = (await read(at, eva)).members.find(({ name }) => name === 'Rob')!.id;
  const queue = async () =>
    (await at.askDesk('/s/valmont/desk/queue?search=a', { headers: { cookie: rob } })).status;
  assert.equal(await queue(), 200);
  await act(at, eva, { act: 'change', id, role: 'contributor', service: '' });
  assert.equal(await queue(), 403);
  await act(at, eva, { act: 'change', id, role: 'admin', service: 'Roads' });
  assert.equal((await read(at, rob)).members.length, 2);
  const then = await act(at, eva, { act: 'withdraw', id });
  assert.equal(await queue(), 401);
  assert.deepEqual(lines(then).slice(0, 3), [
    'withdraw Rob admin Roads Eva',
    'change Rob admin Roads Eva',
    'change Rob contributor - Eva',
  ]);
});

test('the last administrator stays one, of two who would go at once too', async (t) => {
  const at = await town(t);
  const eva = await at.enter('Eva', 'admin');
  const { members } = await read(at, eva);
  const id = members[0]!.id;
  await act(at, eva, { act: 'withdraw', id }, 409).catch(() => undefined);
  const refused = async (body: object): Promise<number> =>
    (await at.askDesk(path, { body, headers: { cookie: eva } })).status;
  assert.equal(await refused({ act: 'withdraw', id }), 409);
  assert.equal(await refused({ act: 'change', id, role: 'moderator' }), 409);
  const fay = await at.enter('Fay', 'admin');
  const other = (await read(at, eva)).members.find(({ name }) => name === 'Fay')!.id;
  const both = await Promise.all([
    at.askDesk(path, { body: { act: 'withdraw', id: other }, headers: { cookie: eva } }),
    at.askDesk(path, { body: { act: 'withdraw', id }, headers: { cookie: fay } }),
  ]);
  assert.equal(both.filter(({ status }) => status === 200).length, 1);
  assert.equal((await at.store.staffing.staff('valmont')).length, 1);
  assert.equal((await read(at, eva)).members?.length ?? (await read(at, fay)).members.length, 1);
});

test('an invitation can be taken back', async (t) => {
  const at = await town(t);
  const eva = await at.enter('Eva', 'admin');
  const { link } = await act(at, eva, { act: 'invite', name: 'Rob', role: 'manager' });
  const gone = await act(at, eva, { act: 'cancel', name: 'Rob' });
  assert.deepEqual([gone.invites, lines(gone)[0]], [[], 'cancel Rob manager - Eva']);
  const body = new URL(link!).search.slice(1);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  assert.equal((await at.askDesk('/s/valmont/form/sign-in', { body, headers })).status, 403);
});

test('what is not whole is refused, and changes nothing', async (t) => {
  const at = await town(t);
  const eva = await at.enter('Eva', 'admin');
  const before = JSON.stringify(await read(at, eva));
  const tried: readonly (readonly [object, number])[] = [
    [{ act: 'invite', name: ' ', role: 'admin' }, 400],
    [{ act: 'invite', name: 'Rob' }, 400],
    [{ act: 'invite', name: 'Rob', role: 'king' }, 400],
    [{ act: 'change', role: 'admin' }, 400],
    [{ act: 'change', id: 'nobody', role: 'admin' }, 404],
    [{ act: 'withdraw', id: 'nobody' }, 404],
    [{ act: 'cancel', name: 'Nobody' }, 404],
    [{ act: 'invite', name: 'Rob', role: 'admin', revoked: 0 }, 400],
    [{}, 400],
  ];
  for (const [body, status] of tried)
    assert.equal(
      (await at.askDesk(path, { body, headers: { cookie: eva } })).status,
      status,
      JSON.stringify(body),
    );
  assert.equal(JSON.stringify(await read(at, eva)), before);
});
