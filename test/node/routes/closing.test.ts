/**
 * A window that is set once is obeyed everywhere, over both changes of the clocks: every place where somebody writes,
 * votes, reads the rules or asks the command line tells the same at the same instant. The instants are written out by
 * hand from the rules of the zones: Paris goes back on 25 October 2026 at 3:00 (1:00 UTC) and forward on 28 March 2027
 * at 2:00 (1:00 UTC), Saint-Pierre on 1 November 2026 at 2:00 (4:00 UTC) and 14 March 2027 at 2:00 (5:00 UTC).
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startPostgres, withoutPostgres } from '../../support/postgres.mjs';
import type { Postgres } from '../../support/postgres.mjs';
import { closingScene } from './closing.ts';
import type { ClosingScene } from './closing.ts';

const MIQUELON = 'America/Miquelon';
const calendar = {
  zone: 'Europe/Paris',
  windows: [
    // Both ends in the hour that comes twice: from the first 2:30 to the second 2:45.
    { from: '2026-10-25T02:30', to: '2026-10-25T02:45', reason: 'Autumn here', sources: ['mayor'] },
    {
      ...{ from: '2026-11-01T00:30', to: '2026-11-01T01:30', reason: 'Autumn there', zone: MIQUELON },
      ...{ paths: ['/actualites/'], mode: 'readonly', sources: ['mayor'] },
    },
    // From a time that the clocks skip.
    {
      from: '2027-03-14T02:30',
      to: '2027-03-14T05:00',
      reason: 'Spring there',
      zone: MIQUELON,
      sources: ['mayor'],
    },
    // To a time that the clocks skip; then another follows at once.
    { from: '2027-03-28T01:30', to: '2027-03-28T02:30', reason: 'Spring here', sources: ['mayor'] },
    { from: '2027-03-28T03:00', to: '2027-03-28T04:00', reason: 'Counting', sources: ['mayor'] },
  ],
};

/** One window: open until the last millisecond, shut at the first instant and at each in between, open at its end. */
async function walk(
  at: ClosingScene,
  window: {
    readonly from: string;
    readonly to: string;
    readonly reason: RegExp;
    readonly said: string;
    readonly between?: readonly (readonly [instant: string, reason?: RegExp])[];
    readonly next?: string;
  },
): Promise<void> {
  const { from, to, said, between = [], next } = window;
  const just = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();
  const whole = (instant: string): string => new Date(instant).toISOString();
  const last = [...between].reverse().find(([, reason]) => reason)?.[1] ?? window.reason;
  const shut = (reason = window.reason) => ({ reason, until: whole(to), said });
  await at.before(from);
  await at.posted(`before ${from}`);
  await at.tells(just(from), { closes: whole(from) });
  const shownBefore = await at.shown();
  assert.ok(shownBefore.includes(`before ${from}`), 'what was said before stays');
  await at.tells(from, shut());
  await at.posted(`in ${from}`);
  for (const [instant, reason] of between) {
    await at.tells(instant, shut(reason));
    assert.deepEqual(await at.shown(), shownBefore, `${instant}: what is said in the window waits`);
  }
  await at.tells(just(to), shut(last));
  assert.deepEqual(await at.shown(), shownBefore, 'to the last moment');
  await at.tells(to, next === undefined ? {} : { closes: next });
  assert.deepEqual(await at.shown(), [...shownBefore, `in ${from}`].sort(), 'and is shown at its end');
}

function suite(name: string, url: () => Promise<{ url?: string }>): void {
  describe(name, () => {
    test('windows over both changes, here and in another zone', async (t) => {
      const at = await closingScene(t, calendar, { start: '2026-10-20T09:00:00Z', ...(await url()) });
      await walk(at, {
        ...{ from: '2026-10-25T00:30:00Z', to: '2026-10-25T01:45:00Z', reason: /Autumn here/ },
        said: '25 octobre 2026 à 02:45',
        // 2:50 the first time, although the clocks show more than the end; then 2:00 and 2:30 the second time.
        between: [['2026-10-25T00:50:00Z'], ['2026-10-25T01:00:00Z'], ['2026-10-25T01:30:00Z']],
        next: '2026-11-01T02:30:00.000Z',
      });
      await walk(at, {
        ...{ from: '2026-11-01T02:30:00Z', to: '2026-11-01T04:30:00Z', reason: /Autumn there/ },
        said: '1er novembre 2026 à 05:30',
        between: [['2026-11-01T03:30:00Z'], ['2026-11-01T03:45:00Z'], ['2026-11-01T04:00:00Z']],
        next: '2027-03-14T05:00:00.000Z',
      });
      await walk(at, {
        ...{ from: '2027-03-14T05:00:00Z', to: '2027-03-14T07:00:00Z', reason: /Spring there/ },
        said: '14 mars 2027 à 08:00',
        between: [['2027-03-14T05:30:00Z']],
        next: '2027-03-28T00:30:00.000Z',
      });
      await walk(at, {
        ...{ from: '2027-03-28T00:30:00Z', to: '2027-03-28T02:00:00Z', reason: /Spring here/ },
        said: '28 mars 2027 à 04:00',
        between: [['2027-03-28T00:59:59.999Z'], ['2027-03-28T01:00:00Z', /Counting/]],
      });
    });

    test('the silence before a ballot, on the Sunday of each change, here and in another zone', async (t) => {
      const elections = [
        { preset: 'election-fr', ballots: ['2026-10-25', '2027-03-28'], sources: ['mayor'] },
        { preset: 'election-fr', ballots: ['2026-11-01', '2027-03-14'], zone: MIQUELON, sources: ['mayor'] },
      ];
      const at = await closingScene(
        t,
        { zone: 'Europe/Paris', elections },
        { start: '2026-10-20T09:00:00Z', ...(await url()) },
      );
      const reason = /code électoral, art\. L\. 49/;
      await walk(at, {
        ...{ from: '2026-10-23T22:00:00Z', to: '2026-10-25T19:00:00Z', reason },
        said: '25 octobre 2026 à 20:00',
        between: [['2026-10-25T00:30:00Z'], ['2026-10-25T01:30:00Z']],
        next: '2026-10-31T02:00:00.000Z',
      });
      await walk(at, {
        ...{ from: '2026-10-31T02:00:00Z', to: '2026-11-01T23:00:00Z', reason },
        said: '2 novembre 2026 à 00:00',
        between: [['2026-11-01T03:30:00Z'], ['2026-11-01T04:30:00Z']],
        next: '2027-03-13T03:00:00.000Z',
      });
      await walk(at, {
        ...{ from: '2027-03-13T03:00:00Z', to: '2027-03-14T22:00:00Z', reason },
        said: '14 mars 2027 à 23:00',
        between: [['2027-03-14T05:00:00Z']],
        next: '2027-03-26T23:00:00.000Z',
      });
      await walk(at, {
        ...{ from: '2027-03-26T23:00:00Z', to: '2027-03-28T18:00:00Z', reason },
        said: '28 mars 2027 à 20:00',
        between: [['2027-03-28T00:59:59.999Z'], ['2027-03-28T01:00:00Z']],
      });
    });
  });
}

suite('closing over SQLite', async () => ({}));

describe('closing over PostgreSQL', { skip: withoutPostgres() }, () => {
  let server: Postgres;
  before(async () => {
    server = await startPostgres();
  });
  after(() => server.stop());
  suite('of a server', async () => ({ url: await server.database() }));
});
