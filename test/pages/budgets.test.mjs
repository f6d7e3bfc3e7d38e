/**
 * The budgets of the design (brotli 11, Lit included; a kB is 1,000 bytes), measured on a page with that widget alone:
 * every script and style answer until `parvis-ready`, summed, so that nothing is won by moving code into chunks. The
 * figures are printed; less is better.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { brotli } from '../../tools/sizes.mjs';
import { filesUnder } from '../../tools/build/integrity.mjs';
import { sri } from '../../tools/build/integrity.mjs';
import { SCRIPTS, startPages } from '../support/pages.mjs';

let pages;
before(async () => {
  pages = await startPages();
});
after(() => pages.close());

/**
 * Script and style answers of a page: `files` are those that were asked for before its widget was ready, `later` those
 * that followed without anybody having touched the page.
 */
const measure = async (head, body) => {
  const { tab, seen, close } = await pages.open({
    head,
    body,
    prepare: (page) =>
      page.addInitScript(() => {
        globalThis.ready = new Promise((resolve) =>
          addEventListener('parvis-ready', () => resolve(performance.now()), { once: true }),
        );
      }),
  });
  // Each file with whether its request began before the widget was ready.
  const before = new Map(
    await tab.evaluate(async () => {
      const at = await globalThis.ready;
      return performance.getEntriesByType('resource').map(({ name, startTime }) => [name, startTime < at]);
    }),
  );
  await tab.waitForLoadState('networkidle');
  const elements = await tab.evaluate(() => {
    const count = (root) =>
      [...root.querySelectorAll('*')].reduce(
        (sum, { shadowRoot }) => sum + 1 + (shadowRoot ? count(shadowRoot) : 0),
        0,
      );
    return count(document.body);
  });
  const files = {};
  const later = {};
  for (const answer of seen.responses)
    if (/script|stylesheet/.test(answer.request().resourceType()) || /\.js$/.test(answer.url()))
      (before.get(answer.url()) ? files : later)[answer.url().replace(/.*\/parvis\//, '')] = brotli(
        await answer.body(),
      );
  const requests = seen.requests.length - 1;
  await close();
  const weight = (set) => Object.values(set).reduce((sum, size) => sum + size, 0);
  return { files, later, requests, elements, foreign: seen.foreign, sum: weight(files), rest: weight(later) };
};

const within = (what, size, budget, t) => {
  t.diagnostic(`${what}: ${size} of ${budget} bytes`);
  console.log(`${what}: ${size} of ${budget} bytes`);
  assert.ok(size > 0 && size <= budget, `${what} weighs ${size} bytes, and may weigh ${budget}`);
};

const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Valmont',
  items: Array.from({ length: 20 }, (_, i) => ({
    id: `p${i}`,
    url: `https://www.valmont.example/actualites/${i}`,
    content_text: `Une nouvelle de la commune, la ${i}e.`,
    date_published: '2026-11-20T10:00:00Z',
    _parvis: { network: 'mastodon', source: 'm', content: [{ type: 'text', text: 'Une nouvelle.' }] },
  })),
};
const THREAD = {
  wire: '0.1',
  address: 'https://www.valmont.example/actualites/marche',
  counts: { public: 40 },
  policy: {
    mode: 'premoderation',
    open: true,
    controller: 'Commune de Valmont',
    privacyUrl: 'https://www.valmont.example/vie-privee',
    charter: { url: 'https://www.valmont.example/charte', version: '1' },
  },
  capabilities: { reply: true, report: true },
  comments: Array.from({ length: 40 }, (_, i) => ({
    id: `c${i}`,
    state: 'published',
    author: { name: `Habitant ${i}` },
    content: [{ type: 'text', text: 'Une bonne idée.' }],
    receivedAt: '2026-11-20T10:00:00Z',
  })),
};

/**
 * What follows by itself once a thread can be read (rules, permalinks, one's own comments), and the desk before anything
 * is decided: no budget of the design names these, so what they weigh is held and only goes down.
 */
const HELD = { later: 8_000, closed: 16_000, desk: 24_100 };

describe('budgets', () => {
  it('the loader', (t) => within('loader', brotli(readFileSync('dist/parvis.js')), 1500, t));

  it('share, default networks and two languages', async (t) => {
    const { files, sum } = await measure(SCRIPTS.one, '<parvis-share></parvis-share>');
    assert.deepEqual(Object.keys(files).length, 3, Object.keys(files).join());
    within('share', sum, 11_000, t);
  });

  it('feed, twenty posts', async (t) => {
    pages.put('/feed.json', { raw: JSON.stringify(FEED), type: 'application/json' });
    const script = SCRIPTS.one.replace('share.js', 'feed.js');
    const { sum, rest, elements, foreign } = await measure(
      script,
      '<parvis-feed src="/feed.json"></parvis-feed>',
    );
    within('feed', sum, 14_000, t);
    assert.equal(rest, 0, 'a list of posts asks for nothing more by itself');
    within('feed: elements', elements, 600, t);
    assert.deepEqual(foreign, []);
  });

  it('comments, forty of them, to read', async (t) => {
    pages.put('/s/valmont/thread', { raw: JSON.stringify(THREAD), type: 'application/json' });
    const script = SCRIPTS.one.replace('share.js', 'comments.js');
    const { sum, rest, elements, foreign } = await measure(
      script,
      '<parvis-comments src="/s/valmont"></parvis-comments>',
    );
    within('comments', sum, 14_000, t);
    within('comments: what follows', rest, HELD.later, t);
    within('comments: elements', elements, 600, t);
    assert.deepEqual(foreign, []);
  });

  it('comments that are closed, to read: why they are is said at once', async (t) => {
    pages.put('/s/valmont/thread', {
      raw: JSON.stringify({ ...THREAD, policy: { mode: 'readonly' } }),
      type: 'application/json',
    });
    const script = SCRIPTS.one.replace('share.js', 'comments.js');
    const { sum } = await measure(script, '<parvis-comments src="/s/valmont"></parvis-comments>');
    within('comments, closed', sum, HELD.closed, t);
  });

  it('rating, over Lit', async (t) => {
    pages.put('/s/valmont/rating', {
      raw: JSON.stringify({ wire: '0.1', address: THREAD.address, count: 12, average: 4.2, open: true }),
      type: 'application/json',
    });
    const script = SCRIPTS.one.replace('share.js', 'rating.js');
    const { files, sum, rest, foreign } = await measure(
      script,
      '<parvis-rating src="/s/valmont"></parvis-rating>',
    );
    const [lit] = Object.keys(files).filter((name) => /\/lit-/.test(name));
    within('rating', sum - files[lit], 3_000, t);
    assert.equal(rest, 0, 'before somebody votes nothing more is asked for');
    assert.deepEqual(foreign, []);
  });

  it('the desk, before anything is decided', (t) => {
    const main = filesUnder('dist/chunks').filter((name) => /^desk-/.test(name));
    const sizes = main.map((name) => brotli(readFileSync(`dist/chunks/${name}`))).sort((a, b) => b - a);
    // Its own chunk, with Lit in it, and the larger of the two languages' words.
    within('desk', sizes[0] + sizes[1], HELD.desk, t);
  });

  it('parvis.all.js: one request, and nothing more through every state', async (t) => {
    const { requests, sum } = await measure(
      SCRIPTS.all,
      '<parvis-share networks="email x reddit print google+"></parvis-share>',
    );
    assert.equal(requests, 1);
    within('parvis.all.js', sum, 34_000, t);
  });

  it('the loader asks for at most three more files, in parallel', async () => {
    const { files, requests } = await measure(SCRIPTS.loader, '<parvis-share></parvis-share>');
    assert.ok(requests <= 4, Object.keys(files).join());
  });
});

describe('the built files', () => {
  const scripts = filesUnder('dist').filter((name) => /\.(?:js|css)$/.test(name));

  it('are ASCII only', () => {
    for (const name of scripts)
      // eslint-disable-next-line no-control-regex -- every byte above 127 is what is looked for
      assert.doesNotMatch(readFileSync(`dist/${name}`, 'latin1'), /[^\x00-\x7f]/, name);
  });

  it('have their hashes in integrity.json, chunks too', () => {
    const hashes = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));
    assert.deepEqual(Object.keys(hashes), scripts);
    for (const name of scripts) assert.equal(hashes[name], sri(readFileSync(`dist/${name}`)));
  });

  it('hold no way to run text as code, and no HTML string but in Lit', () => {
    const sinks =
      /\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment/g;
    const count = (name) => (readFileSync(`dist/${name}`, 'utf8').match(sinks) ?? []).length;
    const lit = scripts.find((name) => /\/lit-/.test(name));
    assert.ok(count(lit) > 0);
    for (const name of scripts.filter((each) => each.endsWith('.js'))) {
      // The one-file script and the desk hold a Lit of their own.
      const own = name === 'parvis.all.js' || readFileSync(`dist/${name}`, 'utf8').includes('createPolicy');
      assert.equal(count(name), own ? count(lit) : 0, name);
    }
  });

  it('name no machine and no source of packages', () => {
    for (const name of readdirSync('dist', { recursive: true }).filter((each) =>
      /\.(?:js|css|json|html|txt)$/.test(each),
    ))
      assert.doesNotMatch(readFileSync(`dist/${name}`, 'utf8'), /\/(?:root|home|work)\/|registry\./, name);
  });
});
