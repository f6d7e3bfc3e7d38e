import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gateOf } from '../../../src/node/comments/gate.ts';
import { newKey, PAGE, town } from '../../support/node/town.ts';

const windows = [
  { from: '2026-11-01T00:00', to: '2026-12-01T00:00', reason: 'Ratings off', affects: ['ratings'] },
];

test('ratings ask the same gate: a window may close the one and not the other, a switch closes both', async (t) => {
  const at = await town(t, { policy: { calendar: { zone: 'Europe/Paris', windows } } });
  const site = at.deps.sites.get('valmont')!;
  const gate = (what?: 'ratings') => gateOf(at.store, site, at.clock.now(), undefined, PAGE, what);
  assert.equal((await gate()).open, true);
  const shut = await gate('ratings');
  assert.deepEqual([shut.open, shut.reason], [false, 'Ratings off']);
  at.clock.pass(60 * 86_400_000);
  assert.equal((await gate('ratings')).open, true);
  const line = { what: 'comments', cause: 'stopped', mode: 'closed', reason: 'x', staff: '' } as const;
  await at.store.write((tx) => tx.flip('valmont', { ...line, act: 'stop', at: '2026-11-03T09:00:00Z' }));
  assert.deepEqual([(await gate()).open, (await gate('ratings')).open], [false, false]);
});

test('words of emergency: whom to call is told at once, for a comment and for its edit', async (t) => {
  const at = await town(t, {
    policy: { editSeconds: 900 },
    site: { notices: { emergencyWords: ['suicide'] } },
  });
  const calm = await at.sent({ text: 'Tout va bien' });
  assert.equal(calm.notice, undefined);
  const urgent = await at.sent({ text: 'Je pense au SUICIDE' });
  assert.equal(urgent.comment.state, 'held');
  const numbers = JSON.stringify(urgent.notice);
  for (const number of ['15', '17', '18', '112']) assert.ok(numbers.includes(number), number);
  const edit = await at.ask(`/s/valmont/comments/${calm.comment.id}`, {
    method: 'PATCH',
    body: { text: 'Je pense au suicide' },
    headers: { 'idempotency-key': newKey(), 'parvis-token': calm.token },
  });
  const receipt = (await edit.json()) as { notice?: unknown };
  assert.deepEqual(receipt.notice, JSON.parse(numbers));
});
