/** What the calendar makes necessary, with the clock held: reminders, the closing, and opening again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hours, mailTown } from '../../../support/node/post-office.ts';
import type { MailTown } from '../../../support/node/post-office.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const people = [
  { email: 'mod@valmont.example', comments: 'none' },
  { email: 'boss@valmont.example', role: 'manager', comments: 'none', report: 'none' },
];

/** Passes time hour by hour, as a companion that runs. @returns to whom, about what, at which hour */
async function live(at: MailTown, count: number): Promise<string[]> {
  const said: string[] = [];
  for (let hour = 0; hour < count; hour++) {
    at.clock.pass(HOUR);
    for (const { to, headers } of await at.mail())
      said.push(
        `${new Date(at.clock.now()).toISOString().slice(0, 13)} ${to[0]!.split('@')[0]} ${headers.get('subject')![0]!.slice(10)}`,
      );
  }
  return said;
}

test('the service is reminded after the target, the managers later, once a day of service; then new comments close', async (t) => {
  const at = await mailTown(
    t,
    { people, targetHours: 8, managerHours: 16, closeAfterDays: 4 },
    { policy: { calendar: { ...hours, holidays: ['2026-11-05'] } } },
  );
  // Tuesday 3 November 2026, 10:00 in Paris.
  const { comment } = await at.sent();
  const said = await live(at, 8 * 24);
  assert.deepEqual(said, [
    // Wednesday: eight hours of service later, at ten.
    '2026-11-04T10 mod Reminder: 1 comment past its target',
    // Thursday is a holiday; Friday is another day of service, and the sixteenth hour ends at ten.
    '2026-11-06T08 mod Reminder: 1 comment past its target',
    '2026-11-06T10 boss Reminder: 1 comment past its target',
    '2026-11-09T08 mod Reminder: 1 comment past its target',
    '2026-11-09T08 boss Reminder: 1 comment past its target',
    '2026-11-10T08 mod Reminder: 1 comment past its target',
    '2026-11-10T08 boss Reminder: 1 comment past its target',
    // Whole days of service since: Wednesday, Friday, Monday, Tuesday. The fourth ends at five.
    '2026-11-10T16 mod New comments are closed for now',
    '2026-11-10T16 boss New comments are closed for now',
  ]);
  const thread = await at.thread();
  assert.deepEqual([thread.policy.open, thread.policy.mode], [false, 'closed']);
  assert.match(thread.policy.reason ?? '', /behind with reading/);
  const refused = await at.post({ text: 'One more' });
  assert.equal(refused.status, 423);
  assert.match(((await refused.json()) as { detail: string }).detail, /behind with reading/);
  assert.deepEqual(await live(at, 48), [], 'said once');

  // Somebody decides: nothing is late any more.
  const cookie = await at.enter('Ana Petit');
  await at.decide(cookie, comment.id, 'published');
  assert.deepEqual(
    (await live(at, 1)).map((one) => one.slice(14)),
    ['mod Comments are open again', 'boss Comments are open again'],
  );
  assert.equal((await at.thread()).policy.open, true);
  assert.equal((await at.post({ text: 'One more' })).status, 202);
  // Closed a second time, later: said a second time.
  const again = await live(at, 12 * 24);
  assert.equal(again.filter((one) => one.includes('closed')).length, 2);
});

test('whoever decides keeps it open, however long the queue; 0 never closes', async (t) => {
  for (const [closeAfterDays, decides] of [
    [2, true],
    [0, false],
  ] as const) {
    const at = await mailTown(t, { people, closeAfterDays, targetHours: 1 }, { policy: { calendar: hours } });
    const all = [];
    for (let i = 0; i < 9; i++) all.push((await at.sent({ text: `Text ${i}` })).comment.id);
    const said: string[] = [];
    for (const id of all.slice(1)) {
      said.push(...(await live(at, 24)));
      if (decides) await at.decide(await at.enter('Ana Petit'), id, 'published');
    }
    assert.ok(said.some((one) => one.includes('Reminder')));
    assert.ok(
      said.every((one) => !one.includes('closed')),
      said.join('\n'),
    );
    assert.equal(await at.store.switched('valmont', 'comments'), undefined);
  }
});

test('without hours of service nobody is reminded and nothing closes; another site is not closed with it', async (t) => {
  const at = await mailTown(t, { people, targetHours: 1, closeAfterDays: 1 });
  await at.sent();
  assert.deepEqual(await live(at, 72), []);
  at.clock.pass(30 * DAY);
  assert.deepEqual(await at.mail(), []);
  await at.store.write((tx) =>
    tx.flip('valmont', {
      ...{ what: 'comments', cause: 'unattended', mode: 'closed', reason: 'x', at: '2026-11-03T09:00:00Z' },
      ...{ act: 'stop', staff: '' },
    }),
  );
  const other = await at.ask('/s/beaumont/thread?page=https%3A%2F%2Fwww.beaumont.example%2F');
  assert.equal(((await other.json()) as { policy: { open: boolean } }).policy.open, true);
});
