/**
 * `parvis.all.js`: reading asks for no other code, and what panels and forms need comes when somebody opens them, held
 * against hashes that stand in the script.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hearReady, POLICIES, SCRIPTS, startPages, threadOf, untilReady } from '../support/pages.mjs';

const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  items: [
    {
      id: 'p1',
      url: 'https://www.valmont.example/actualites/1',
      content_text: 'The market is on Saturday.',
      date_published: '2026-11-20T10:00:00Z',
      _parvis: { network: 'mastodon', content: [{ type: 'text', text: 'The market is on Saturday.' }] },
    },
  ],
};
const THREAD = threadOf(1, { author: () => 'Awa', text: () => 'A good idea.' });
const COMMENTS = '<parvis-comments src="/s/valmont"></parvis-comments>';

let pages;
before(async () => {
  pages = await startPages();
  pages.put('/feed.json', { raw: JSON.stringify(FEED), type: 'application/json' });
});
after(() => pages.close());

const thread = (value = THREAD) =>
  pages.put('/s/valmont/thread', { raw: JSON.stringify(value), type: 'application/json' });

/** A page with the script, when its widget is ready and the network has become quiet. */
const open = async (body, options = {}) => {
  const page = await pages.open({
    lang: 'en',
    head: SCRIPTS.all,
    body,
    ...options,
    prepare: async (tab) => {
      await hearReady(tab);
      await options.prepare?.(tab);
    },
  });
  await untilReady(page.tab);
  await page.tab.waitForLoadState('networkidle');
  return page;
};

/** What the page asked for beside itself, as paths. */
const asked = ({ requests }) => requests.slice(1).map((url) => new URL(url).pathname);

describe('what reading asks for', () => {
  for (const [name, body, expected] of [
    ['share', '<parvis-share></parvis-share>', ['/parvis/parvis.all.js']],
    ['feed', '<parvis-feed src="/feed.json"></parvis-feed>', ['/parvis/parvis.all.js', '/feed.json']],
    ['comments', COMMENTS, ['/parvis/parvis.all.js', '/s/valmont/thread']],
  ])
    it(`${name}: ${expected.length} in all`, async () => {
      thread();
      const { seen, close } = await open(body);
      assert.deepEqual(asked(seen), expected);
      assert.deepEqual(seen.errors, []);
      await close();
    });

  it('comments that are closed: no more, and the reason is there', async () => {
    thread({ ...THREAD, policy: { mode: 'readonly' } });
    const { tab, seen, close } = await open(COMMENTS);
    assert.deepEqual(asked(seen), ['/parvis/parvis.all.js', '/s/valmont/thread']);
    assert.match(await tab.locator('parvis-comments').ariaSnapshot(), /can be read here, but not added/);
    await close();
  });
});

describe('what an act asks for', () => {
  before(() => thread());
  const write = (tab) => tab.locator('parvis-comments [part=write] button');

  for (const [name, policy] of Object.entries(POLICIES))
    it(`${name}: the form for a comment, and a panel of share`, async () => {
      const { tab, seen, close } = await open(`${COMMENTS}<parvis-share networks="qr"></parvis-share>`, {
        policy,
      });
      await write(tab).click();
      await tab.getByRole('textbox', { name: /^Your comment/ }).fill('Yes, Saturday.');
      await tab.locator('parvis-share').getByRole('button').first().click();
      await tab.getByRole('img', { name: /QR code/ }).waitFor();
      const code = asked(seen).filter((path) => path.endsWith('.js'));
      for (const path of code.slice(1)) assert.match(path, /^\/parvis\/chunks\/all-[\w.-]+\.js$/);
      assert.ok(code.length > 1);
      assert.deepEqual(seen.violations, []);
      assert.deepEqual(seen.errors, []);
      assert.deepEqual(seen.foreign, []);
      await close();
    });

  it('from where the page says, and on a page that names a picture currentScript', async () => {
    for (const head of [SCRIPTS.all, `<meta name="parvis:base" content="/v2/parvis">${SCRIPTS.all}`]) {
      const { tab, seen, close } = await open(`<img name="currentScript" alt="">${COMMENTS}`, { head });
      await write(tab).click();
      await tab.getByRole('textbox', { name: /^Your comment/ }).waitFor();
      const wanted = head === SCRIPTS.all ? '/parvis/chunks/' : '/v2/parvis/chunks/';
      for (const path of asked(seen).filter((each) => each.includes('/chunks/')))
        assert.ok(path.startsWith(wanted), path);
      await close();
    }
  });

  for (const [what, answer] of [
    [
      'was changed on its way',
      async (route) => {
        const was = await route.fetch();
        await route.fulfill({ response: was, body: `${await was.text()};globalThis.changed = true` });
      },
    ],
    ['does not come', (route) => route.abort()],
  ])
    it(`a file that ${what} does not run: the thread stays, and the button says so`, async () => {
      const { tab, seen, close } = await open(COMMENTS, {
        prepare: (each) => each.route('**/chunks/all-composer-*.js', answer),
      });
      const before = await tab.getByText('A good idea.').count();
      await write(tab).click();
      await tab.getByText('The form could not be loaded. Please try again.').waitFor();
      assert.equal(await tab.getByText('A good idea.').count(), before);
      assert.equal(await tab.evaluate(() => globalThis.changed), undefined);
      assert.ok(!seen.errors.some((text) => text.startsWith('uncaught')), seen.errors.join('\n'));
      await close();
    });
});
