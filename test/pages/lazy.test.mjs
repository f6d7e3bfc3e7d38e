/** A part of the feed that does not come blanks nothing: the list stays, and what is covered is not uncovered. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hearReady, SCRIPTS, startPages, untilReady } from '../support/pages.mjs';

const item = (id, extension) => ({
  id,
  url: `https://www.valmont.example/${id}`,
  title: `Post ${id}`,
  date_published: '2026-11-20T10:00:00Z',
  _parvis: { network: 'mastodon', content: [{ type: 'text', text: `Words of ${id}.` }], ...extension },
});
const FEED = {
  items: [
    item('plain', {}),
    item('poll', { poll: { options: [{ text: 'Saturday', votes: 1 }], votes: 1 } }),
    item('covered', { warning: 'Spiders' }),
  ],
};
const HEAD = SCRIPTS.one.replace('share.js', 'feed.js');

let pages;
before(async () => {
  pages = await startPages();
});
after(() => pages.close());

/** A page with a feed whose chunks of these names never come, once it is ready. */
const open = async (names, feed, body = '<parvis-feed src="/lazy.json"></parvis-feed>') => {
  pages.put('/lazy.json', feed);
  const page = await pages.open({
    head: HEAD,
    body,
    prepare: async (tab) => {
      await tab.route(new RegExp(`/chunks/(?:${names})-[^/]*\\.js$`), (route) => route.abort());
      await hearReady(tab);
    },
  });
  await untilReady(page.tab);
  return page;
};
const json = (value) => ({ raw: JSON.stringify(value), type: 'application/json' });

describe('a part of the feed that does not come', () => {
  for (const names of ['rare', 'feed-rare'])
    it(`${names}: the list stays, with the link to each post; what is covered stays so`, async () => {
      const { tab, seen, close } = await open(names, json(FEED));
      const articles = tab.getByRole('article');
      assert.equal(await articles.count(), 3);
      for (const [at, { url }] of FEED.items.entries())
        assert.ok(await articles.nth(at).locator(`[part=links] a[href="${url}"]`).isVisible());
      assert.equal(await tab.getByText('Words of poll.').count(), 1);
      assert.equal(await tab.getByText('Words of covered.').count(), 0);
      assert.ok(!seen.errors.some((text) => text.startsWith('uncaught')), seen.errors.join('\n'));
      await close();
    });

  it('after: a failure is said in a general sentence, and can be tried again', async () => {
    const { tab, close } = await open('after|feed-more', { raw: 'no JSON', type: 'application/json' });
    assert.equal((await tab.getByRole('status').textContent()).trim(), 'The news could not be loaded.');
    assert.ok(await tab.getByRole('button', { name: 'Try again' }).isVisible());
    await close();
  });

  it('choice: all posts are there', async () => {
    const { tab, close } = await open(
      'choice',
      json(FEED),
      '<parvis-feed src="/lazy.json" tags="none"></parvis-feed>',
    );
    assert.equal(await tab.getByRole('article').count(), 3);
    await close();
  });
});
