import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { countTap } from '../../tools/test/tap.mjs';

test('what a run counted; one that broke, found nothing or left no file has failed', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-tap-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'node.tap');
  const tap = (pass, fail, { cancelled = 0, skipped = 0, todo = 0 } = {}) =>
    `TAP version 13\nok 1 - # pass 99\n# tests 9\n# pass ${pass}\n# fail ${fail}\n# cancelled ${cancelled}\n# skipped ${skipped}\n# todo ${todo}\n`;
  const cases = [
    [undefined, true, [0, 1, 0]],
    [undefined, false, [0, 1, 0]],
    ['', true, [0, 1, 0]],
    ['TAP version 13\nok 1 - one\n', false, [0, 1, 0]],
    [tap(0, 0), true, [0, 1, 0]],
    [tap(7, 0), true, [7, 0, 0]],
    [tap(7, 0), false, [7, 1, 0]],
    [tap(7, 2, { cancelled: 1, skipped: 3, todo: 1 }), false, [7, 3, 4]],
  ];
  for (const [text, ok, expected] of cases) {
    rmSync(file, { force: true });
    if (text !== undefined) writeFileSync(file, text);
    const { passed, failed, skipped } = countTap(file, ok);
    assert.deepEqual([passed, failed, skipped], expected, `${text} ${ok}`);
  }
});

test('every pattern that the parts of npm test name finds files', () => {
  const patterns = [...readFileSync('tools/test.mjs', 'utf8').matchAll(/'(test\/[^']+)'/g)].map(
    ([, one]) => one,
  );
  assert.ok(patterns.length > 7);
  for (const pattern of patterns) assert.notDeepEqual(globSync(pattern), [], pattern);
});
