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
  const files = {};
  for (const answer of seen.responses)
    if (/script|stylesheet/.test(answer.request().resourceType()) || /\.js$/.test(answer.url()))
      files[answer.url().replace(/.*\/parvis\//, '')] = brotli(await answer.body());
  const requests = seen.requests.length - 1;
  await close();
  return { files, requests, sum: Object.values(files).reduce((sum, size) => sum + size, 0) };
};

const within = (what, size, budget, t) => {
  t.diagnostic(`${what}: ${size} of ${budget} bytes`);
  console.log(`${what}: ${size} of ${budget} bytes`);
  assert.ok(size > 0 && size <= budget, `${what} weighs ${size} bytes, and may weigh ${budget}`);
};

describe('budgets', () => {
  it('the loader', (t) => within('loader', brotli(readFileSync('dist/parvis.js')), 1500, t));

  it('share, default networks and two languages', async (t) => {
    const { files, sum } = await measure(SCRIPTS.one, '<parvis-share></parvis-share>');
    assert.deepEqual(Object.keys(files).length, 3, Object.keys(files).join());
    within('share', sum, 11_000, t);
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
    for (const name of scripts.filter((each) => each.endsWith('.js') && !/lit-|all/.test(each)))
      assert.doesNotMatch(
        readFileSync(`dist/${name}`, 'utf8'),
        /\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment/,
        name,
      );
  });

  it('name no machine and no source of packages', () => {
    for (const name of readdirSync('dist', { recursive: true }).filter((each) =>
      /\.(?:js|css|json|html|txt)$/.test(each),
    ))
      assert.doesNotMatch(readFileSync(`dist/${name}`, 'utf8'), /\/(?:root|home|work)\/|registry\./, name);
  });
});
