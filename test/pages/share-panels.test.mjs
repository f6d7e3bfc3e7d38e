/** The QR code and the choice of a server on built pages: under each reference policy, and no heavier than promised. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import jsqr from 'jsqr';
import { drawn, POLICIES, SCRIPTS, startPages } from '../support/pages.mjs';

let pages;
before(async () => {
  pages = await startPages();
});
after(() => pages.close());

const ADDRESS = 'https://www.valmont.example/actualites/marche?a=1&b=2';
const BODY = `<parvis-share url="${ADDRESS}" page-title="Le marché" networks="mastodon-server qr"></parvis-share>`;

/** Reads the code in a saved file, from the letters of its one path. */
const decoded = (svg) => {
  const [x, y, side] = /viewBox="(-?\d+) (-?\d+) (\d+)/.exec(svg).slice(1).map(Number);
  const scale = 4;
  const data = new Uint8ClampedArray((side * scale) ** 2 * 4).fill(255);
  for (const [, left, top, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = 0; row < scale; row++)
      for (let column = 0; column < length * scale; column++) {
        const at = ((top - y) * scale + row) * side * scale + (left - x) * scale + column;
        data.fill(0, at * 4, at * 4 + 3);
      }
  return jsqr(data, side * scale, side * scale)?.data;
};

describe('the panels of the share line', () => {
  for (const [name, policy] of Object.entries(POLICIES))
    for (const [form, script] of Object.entries(SCRIPTS))
      it(`${name}, ${form}: the code is drawn and saved, the server is asked for; nothing is refused`, async () => {
        const { tab, seen, kept, close } = await pages.open({ policy, head: script, body: BODY });
        await drawn(tab, 1);

        await tab.getByRole('button', { name: 'QR code' }).click();
        const code = tab.getByRole('img', { name: ADDRESS });
        await code.waitFor();
        const box = await code.boundingBox();
        assert.ok(box.width >= 200 && Math.abs(box.width - box.height) < 1, 'its own styles are there');
        const [saved] = await Promise.all([
          tab.waitForEvent('download'),
          tab.getByRole('button', { name: 'Save the image (SVG)' }).click(),
        ]);
        assert.equal(saved.suggestedFilename(), 'qr-le-marché.svg');
        const file = readFileSync(await saved.path(), 'utf8');
        assert.doesNotMatch(file, /<!--|<script|style=/);
        assert.equal(decoded(file), ADDRESS);
        await tab.keyboard.press('Escape');

        await tab.getByRole('button', { name: 'Share on Mastodon: choose your server' }).click();
        const field = tab.getByRole('combobox', { name: 'Your server' });
        await field.fill('mastodon');
        await field.press('Enter');
        await tab.getByText('Enter the name of your server').waitFor();
        assert.deepEqual(seen.foreign, []);
        assert.deepEqual(await kept(), []);
        assert.deepEqual(seen.violations, []);
        assert.deepEqual(seen.errors, []);

        await field.fill('@moi@mastodon.example');
        const [opened] = await Promise.all([tab.context().waitForEvent('page'), field.press('Enter')]);
        await opened.close();
        assert.deepEqual(seen.violations, []);
        assert.deepEqual(await kept(), []);
        await close();
      });

  it('the code’s chunk is at most 4 kB', (t) => {
    const chunks = readdirSync('dist/chunks').filter((name) => name.startsWith('qr.panel-'));
    assert.equal(chunks.length, 1);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    const size = brotliCompressSync(readFileSync(`dist/chunks/${chunks[0]}`), { params }).length;
    t.diagnostic(`QR code: ${size} of 4000 bytes`);
    assert.ok(size <= 4000, `${size} bytes`);
  });
});
