/** The archive that a webmaster downloads: unzipped, served by a plain static server, its examples work as they stand. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { archive } from '../../tools/release.mjs';
import { version } from '../../src/model/version.ts';
import { drawn, startPages } from '../support/pages.mjs';

const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css' };
const root = `parvis-${version}`;
const files = unzipSync(archive());

let pages;
before(async () => {
  pages = await startPages();
  for (const [name, content] of Object.entries(files))
    pages.put(`/${name}`, { raw: Buffer.from(content), type: TYPES[name.split('.').at(-1)] ?? 'text/plain' });
});
after(() => pages.close());

const EXAMPLES = {
  'element.html': 'Partager sur Facebook (nouvelle fenêtre)',
  'div.html': 'Share on Facebook (new window)',
  'link.html': 'Partager sur Facebook (nouvelle fenêtre)',
};

describe('the archive', () => {
  it('has the built files, the examples and a README in both languages', () => {
    const names = Object.keys(files);
    for (const name of [
      'README.md',
      'LISEZ-MOI.md',
      'dist/parvis.js',
      'dist/parvis.all.js',
      'dist/integrity.json',
      'dist/LICENSE',
    ])
      assert.ok(names.includes(`${root}/${name}`), name);
    assert.ok(names.every((name) => name.startsWith(`${root}/`)));
  });

  it('is the same archive from the same sources', () => assert.deepEqual(archive(), archive()));

  it('names no file that is not in it', () => {
    for (const readme of ['README.md', 'LISEZ-MOI.md'])
      for (const [, target] of new TextDecoder()
        .decode(files[`${root}/${readme}`])
        .matchAll(/\]\(([^)]+)\)/g))
        assert.ok(files[`${root}/${target}`], target);
  });

  for (const [example, name] of Object.entries(EXAMPLES)) {
    it(`${example}: the widget is there, and nothing else was asked for`, async () => {
      const { tab, seen, close } = await pages.open({ path: `/${root}/examples/${example}` });
      await drawn(tab);
      await tab.getByRole('link', { name }).waitFor();
      assert.deepEqual([seen.errors, seen.foreign], [[], []]);
      await close();
    });

    it(`${example}: the fallback is there without script`, async () => {
      const { tab, close } = await pages.open({
        path: `/${root}/examples/${example}`,
        context: { javaScriptEnabled: false },
      });
      assert.ok(await tab.locator('main a').first().isVisible());
      await close();
    });
  }
});
