/**
 * Nothing moves under the reader: what the server wrote is taken over in place, and without it the room is kept free. A
 * bare link in place of a feed has no room to keep, so what it moves is told and not held.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { feedSection } from '../../src/html/feed.ts';
import { write } from '../../src/html/html.ts';
import { threadSection } from '../../src/html/thread.ts';
import { parseFeed } from '../../src/model/wire/feed.ts';
import { parseThread } from '../../src/model/wire/thread.ts';
import comments from '../../src/words/en/comments.ts';
import feed from '../../src/words/en/feed.ts';
import { hearReady, SCRIPTS, shiftSoFar, startPages, untilReady, watchShift } from '../support/pages.mjs';

const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Valmont',
  items: Array.from({ length: 20 }, (_, i) => ({
    id: `p${i}`,
    url: `https://www.valmont.example/news/${i}`,
    title: `News ${i}`,
    date_published: '2026-11-20T10:00:00Z',
    _parvis: {
      network: i % 2 ? 'mastodon' : 'site',
      content: [
        {
          type: 'text',
          text: 'The market moves to Saturday mornings, from eight to one. '.repeat(1 + (i % 3)),
        },
      ],
    },
  })),
};
const THREAD = {
  wire: '0.1',
  address: 'https://www.valmont.example/news/1',
  counts: { public: 12 },
  policy: { mode: 'premoderation', open: true },
  capabilities: { reply: false, report: false },
  comments: Array.from({ length: 12 }, (_, i) => ({
    id: `c${i}`,
    state: 'published',
    author: { name: `Resident ${i}` },
    content: [{ type: 'text', text: 'A good idea. '.repeat(1 + (i % 5)) }],
    receivedAt: '2026-11-20T10:00:00Z',
  })),
};
const moment = { lang: 'en', zone: 'Europe/Paris' };

let pages;
before(async () => {
  pages = await startPages();
  pages.put('/feed.json', { raw: JSON.stringify(FEED), type: 'application/json' });
  pages.put('/s/valmont/thread', { raw: JSON.stringify(THREAD), type: 'application/json' });
});
after(() => pages.close());

/** How much moved, from the first drawing until everything has come and stands. */
const shiftOf = async (widget, width, more = '') => {
  const { tab, close } = await pages.open({
    lang: 'en',
    context: { viewport: { width, height: 900 } },
    head: `<link rel="stylesheet" href="/parvis/parvis.css">${more}${SCRIPTS.loader}`,
    body: `<p>Before</p>${widget}<p id="after">After</p>`,
    prepare: async (page) => {
      await watchShift(page);
      await hearReady(page);
    },
  });
  await untilReady(tab);
  await tab.waitForLoadState('networkidle');
  const shift = await shiftSoFar(tab);
  await close();
  return shift;
};

for (const width of [320, 1200])
  describe(`what moves at ${width} px`, () => {
    it('a feed over what the server wrote: nothing', async () => {
      const written = write(feedSection(parseFeed(FEED), feed, { ...moment, now: '2026-11-21T10:00:00Z' }));
      const shift = await shiftOf(
        `<parvis-feed src="/feed.json" zone="Europe/Paris">${written}</parvis-feed>`,
        width,
      );
      assert.equal(shift, 0);
    });

    it('comments over what the server wrote: nothing', async () => {
      const written = write(threadSection(parseThread(THREAD), comments, moment));
      const shift = await shiftOf(
        `<parvis-comments src="/s/valmont" zone="Europe/Paris">${written}</parvis-comments>`,
        width,
      );
      assert.equal(shift, 0);
    });

    for (const [name, widget] of [
      ['a feed', '<parvis-feed src="/feed.json" reserve="30rem"><a href="/news">News</a></parvis-feed>'],
      [
        'comments',
        '<parvis-comments src="/s/valmont" reserve="30rem"><a href="/contact">Write</a></parvis-comments>',
      ],
    ])
      it(`${name} with room kept free: at most 0.02`, async () => {
        const shift = await shiftOf(widget, width);
        assert.ok(shift <= 0.02, `${shift}`);
      });

    it('a bare link: told', async (t) => {
      const shift = await shiftOf('<p><a href="/feed.html#parvis-feed">Our news</a></p>', width);
      t.diagnostic(`a feed in place of a bare link moves the page by ${shift.toFixed(3)}`);
      assert.ok(shift >= 0);
    });
  });
