import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contrast, readable } from '../../../src/html/pages/accent.ts';
import { pagesStyle } from '../../../src/html/pages/style.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('contrast as WCAG counts it', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#ffffff', '#ffffff'), 1);
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
});

test('any accent can be read in light and in dark; one that can be already stays', () => {
  fc.assert(
    fc.property(colour, (accent) => {
      for (const [ink, paper] of [
        ['#1b1b1f', '#ffffff'],
        ['#ececf1', '#161619'],
      ] as const) {
        const shown = readable(accent, paper, ink);
        assert.ok(contrast(shown, paper) >= 4.5, `${accent} as ${shown} on ${paper}`);
        if (contrast(accent, paper) >= 4.5) assert.equal(shown, accent);
      }
    }),
    { numRuns: 300 },
  );
});

test('the sheet holds no address but that of the widgets’ own', () => {
  assert.doesNotMatch(pagesStyle({}), /url\(|@import/);
  assert.match(
    pagesStyle({ widgets: '/parvis/dist/parvis.css' }),
    /^@import url\("\/parvis\/dist\/parvis\.css"\) layer\(widgets\);/,
  );
  // Every colour of the sheet's own text can be read on its ground.
  for (const accent of ['#ffffff', '#000000', '#ffcc00']) {
    const sheet = pagesStyle({ accent });
    for (const [, block] of sheet.matchAll(/(--ink:[^}]*)/g)) {
      const value = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(block!)![1]!;
      for (const name of ['ink', 'soft', 'accent'])
        assert.ok(contrast(value(name), value('paper')) >= 4.5, name);
    }
  }
});
