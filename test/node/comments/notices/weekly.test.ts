/** The week's figures, by mail: to managers, once, when the first service of the next week begins. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hours, mailTown } from '../../../support/node/post-office.ts';

const HOUR = 3_600_000;
const quiet = { comments: 'none', alerts: false } as const;
const people = [
  { email: 'boss@valmont.example', role: 'manager', ...quiet },
  { email: 'mod@valmont.example', ...quiet },
  { email: 'asks@valmont.example', report: 'weekly', ...quiet },
  { email: 'never@valmont.example', role: 'manager', report: 'none', ...quiet },
];

for (const [name, policy, hour] of [
  ['with hours of service', { calendar: hours }, '2026-11-09T08'],
  ['without a calendar: at seven on Monday', {}, '2026-11-09T07'],
] as const)
  test(`the figures of a week, ${name}`, async (t) => {
    const at = await mailTown(t, { people, closeAfterDays: 0 }, { policy });
    const { comment } = await at.sent();
    const cookie = await at.enter('Ana Petit');
    at.clock.pass(HOUR);
    await at.decide(cookie, comment.id, 'published');
    const arrived = new Map<string, string[]>();
    let text = '';
    // Two weeks, hour by hour.
    for (let i = 0; i < 14 * 24 - 1; i++) {
      at.clock.pass(HOUR);
      for (const mail of await at.mail()) {
        const when = new Date(at.clock.now()).toISOString().slice(0, 13);
        if (!/week/.test(mail.headers.get('subject')![0]!)) continue;
        arrived.set(when, [...(arrived.get(when) ?? []), mail.to[0]!.split('@')[0]!]);
        text ||= JSON.stringify(mail);
      }
    }
    const [[first, to] = ['', []], second] = [...arrived];
    // The town's time begins on Tuesday of week 45, so that the week before is told of at once.
    assert.ok(first < hour);
    assert.deepEqual(to.sort(), ['asks', 'boss']);
    assert.equal(second?.[0], hour);
    assert.deepEqual(second?.[1].sort(), ['asks', 'boss']);
    assert.ok(text.length > 0);
  });
