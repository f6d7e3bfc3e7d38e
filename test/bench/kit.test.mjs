/** The bench's own small functions: a wrong median would be a wrong claim. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { format, resolveConfig } from 'prettier';
import { agreed } from '../../bench/kit/agreed.mjs';
import { machine, machineLine } from '../../bench/kit/machine.mjs';
import { median, spread } from '../../bench/kit/median.mjs';
import { readResult, writeResult } from '../../bench/kit/results.mjs';
import { overFloor, paired, turned } from '../../bench/kit/rounds.mjs';
import { table } from '../../bench/kit/table.mjs';

const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 });

test('the median is the middle, whatever the order, and one wild value does not move it', () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.equal(median([1, 2, 1_000_000]), 2);
  assert.throws(() => median([]), RangeError);
  fc.assert(
    fc.property(numbers, (values) => {
      const middle = median(values);
      assert.ok(values.filter((value) => value <= middle).length * 2 >= values.length);
      assert.ok(values.filter((value) => value >= middle).length * 2 >= values.length);
      assert.equal(median(values.toReversed()), middle);
    }),
    { numRuns: 200 },
  );
  const given = [3, 1, 2];
  median(given);
  assert.deepEqual(given, [3, 1, 2], 'what was measured stays as it was');
});

test('the spread is a part of the median', () => {
  assert.equal(spread([10, 10, 10]), 0);
  assert.equal(spread([5, 10, 20]), 1.5);
});

test('each round has every subject once, and begins with another', async () => {
  assert.deepEqual(turned(['a', 'b', 'c'], 4), ['b', 'c', 'a']);
  assert.deepEqual(turned([], 3), []);
  const order = [];
  const all = await paired([{ id: 'a' }, { id: 'b' }], 3, async ({ id }, round) => {
    order.push(`${round}${id}`);
    return { ms: round * 10 + (id === 'a' ? 1 : 2) };
  });
  assert.deepEqual(order, ['0a', '0b', '1b', '1a', '2a', '2b']);
  assert.deepEqual(Object.fromEntries(all), { a: { ms: [1, 11, 21] }, b: { ms: [2, 12, 22] } });
});

test('a ratio compares what ran in the same round', () => {
  // The machine was ten times as slow in the second round: for both.
  assert.equal(overFloor([20, 200, 20], [10, 100, 10]), 2);
  assert.throws(() => overFloor([1, 2], [1]), RangeError);
});

test('a table is what the formatter would write, and nothing in a cell ends it', async () => {
  const text = table(
    ['Who', 'What | where', 'ms'],
    [
      ['a', 'b\nc', 1],
      ['long name', '\\|', 12_345],
    ],
    { left: 2 },
  );
  assert.match(text, /b c/);
  assert.equal(await format(text, { ...(await resolveConfig('README.md')), parser: 'markdown' }), text);
  assert.equal(text.trim().split('\n').length, 4);
  assert.throws(() => table(['a', 'b'], [['only one']]), /1 cells under 2 headings/);
});

test('the line about the machine names neither it nor its user', () => {
  const line = machineLine(machine(), '156.0');
  assert.match(line, /^\d+ × .+, \d+ GiB, \w+, Node \d+\.\d+\.\d+, Chromium 156\.0$/);
  for (const name of [process.env.HOSTNAME, process.env.USER, process.cwd()].filter(Boolean))
    assert.ok(!line.includes(name) || name === 'root', name);
});

test('results are read back as they were written; none is a sentence that says what to run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-results-'));
  try {
    assert.throws(() => readResult('share', folder), /node bench\/run\.mjs share/);
    writeResult('share', { date: '2026-11-22', counts: 1 }, '# Title\n', folder);
    assert.deepEqual(readResult('share', folder), { date: '2026-11-22', counts: 1 });
    assert.equal(readFileSync(join(folder, 'share.md'), 'utf8'), '# Title\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a count is believed when two say the same, and not before', async () => {
  const counts = (...values) => {
    let i = 0;
    return { count: async () => values[i++], asked: () => i };
  };
  const same = counts({ a: [1] }, { a: [1] });
  assert.deepEqual(await agreed(same.count), { a: [1] });
  assert.equal(same.asked(), 2);
  const once = counts({ a: 1 }, { a: 2 }, { a: 1 });
  assert.deepEqual(await agreed(once.count), { a: 1 });
  await assert.rejects(agreed(counts(1, 2, 3, 4).count), /no two counts were the same/);
});
