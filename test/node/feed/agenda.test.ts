import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Post } from '../../../src/model/post.ts';
import { parsePost } from '../../../src/model/post.ts';
import { isProblem } from '../../../src/model/problem.ts';
import { inOrder, isOver, upToDate } from '../../../src/node/feed/agenda.ts';
import { shownFeed } from '../../../src/node/feed/shown.ts';
import { MINUTE, answering, feedSite, rss, serve, source, town } from './support.ts';
import { agenda, event } from './readers/ical/agenda.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const PARIS = 'Europe/Paris';

const post = (raw: object): Post => {
  const found = parsePost({ id: 'p', network: 'site', title: 'x', ...raw });
  assert.ok(!isProblem(found));
  return found;
};

describe('dates among posts', () => {
  it('are over at their end, a day at its midnight, and what says no end after a while', () => {
    const over = (when: object, zone = PARIS): boolean => isOver(post({ event: when }), NOW, zone);
    assert.equal(over({ start: '2026-11-22T08:00:00Z', end: '2026-11-22T10:00:00Z' }), true);
    assert.equal(over({ start: '2026-11-22T08:00:00Z', end: '2026-11-22T10:00:01Z' }), false);
    assert.equal(over({ start: '2026-11-22T07:00:00Z' }), true);
    assert.equal(over({ start: '2026-11-22T08:00:00Z' }), false);
    assert.equal(over({ start: '2026-11-21' }), true);
    assert.equal(over({ start: '2026-11-22' }), false);
    assert.equal(over({ start: '2026-11-01', end: '2026-11-22' }), false);
    // In Tahiti it is still the 21st until ten o’clock UTC has passed.
    assert.equal(isOver(post({ event: { start: '2026-11-21' } }), NOW - MINUTE, 'Pacific/Tahiti'), false);
    assert.equal(over({ start: '2026-11-01', again: [{ start: '2026-12-01' }] }), false);
    assert.equal(isOver(post({}), NOW, PARIS), false);
  });

  it('move on to the next one of their series', () => {
    const weekly = post({
      event: {
        start: '2026-11-14',
        place: 'Halle',
        again: ['2026-11-21', '2026-11-28', '2026-12-05'].map((start) => ({ start })),
      },
    });
    assert.deepEqual(structuredClone(upToDate(weekly, NOW, PARIS).event), {
      start: '2026-11-28',
      place: 'Halle',
      cancelled: false,
      again: [{ start: '2026-12-05' }],
    });
  });

  it('stand where people look: the next days first, the news, what is further away', () => {
    const all = [
      post({ id: 'news' }),
      post({ id: 'far', event: { start: '2027-01-10' } }),
      post({ id: 'exhibition', event: { start: '2026-10-01', end: '2026-12-31' } }),
      post({ id: 'saturday', event: { start: '2026-11-28' } }),
      post({ id: 'today', event: { start: '2026-11-22T18:00:00Z' } }),
      post({ id: 'older' }),
    ];
    assert.deepEqual(
      inOrder(all, NOW).map(({ id }) => id),
      ['today', 'saturday', 'news', 'older', 'exhibition', 'far'],
    );
    const busy = Array.from({ length: 9 }, (_, n) =>
      post({ id: `e${n}`, event: { start: `2026-11-2${n}` } }),
    );
    assert.equal(
      inOrder([...busy, post({ id: 'news' })], NOW).findIndex(({ id }) => id === 'news'),
      5,
    );
  });
});

describe('an agenda that is collected', () => {
  it('is shown, moves on by itself, and loses what its source takes out', async (t) => {
    let more = event('UID:bal', 'SUMMARY:Bal', 'DTSTART;VALUE=DATE:20261205');
    const market = event(
      'UID:m',
      'SUMMARY:Marché',
      'DTSTART:20261031T080000',
      'DTEND:20261031T130000',
      'RRULE:FREQ=WEEKLY',
    );
    const server = await serve(t, (request, response) => {
      if (request.url === '/flux') return answering(() => rss([{ id: 'a', day: 29 }]))(request, response);
      response.setHeader('content-type', 'text/calendar');
      response.end(agenda(...market, ...more));
    });
    const site = feedSite([
      source('agenda', server.url('/agenda.ics'), { type: 'ical' }),
      source('news', server.url('/flux')),
    ]);
    const { run, titles, clock, store } = await town(t, [server]);
    const visits = await run(site);
    assert.deepEqual(
      visits.map(({ outcome, posts }) => [outcome, posts]),
      [
        ['read', 2],
        ['read', 1],
      ],
    );
    assert.deepEqual(await titles(site), ['Marché', 'About a', 'Bal']);
    const start = async (): Promise<string | undefined> =>
      (await shownFeed(store.feed, site, { title: '' }, clock.now())).posts.find(
        ({ title }) => title === 'Marché',
      )?.event?.start;
    const first = await start();
    clock.pass(8 * 24 * 60 * MINUTE);
    assert.equal(
      Date.parse((await start())!) - Date.parse(first!),
      7 * 24 * 60 * MINUTE,
      'without another visit',
    );
    more = [];
    await run(site);
    assert.deepEqual(await titles(site), ['Marché', 'About a'], 'taken out before its day');
  });
});
