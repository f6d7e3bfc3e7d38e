import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { load } from '../../bench/kit/load.mjs';
import { figuresOf, markdown } from '../../bench/wordpress/bench.mjs';
import { findParts, WORDPRESS } from '../../bench/wordpress/parts.mjs';

const all = new Map([
  [
    'wordpress',
    { 'post rate': [10, 20, 5], 'post ms': [8, 4, 9], 'read rate': [2, 4, 1], 'read ms': [9, 7, 8] },
  ],
  [
    'parvis',
    { 'post rate': [40, 60, 25], 'post ms': [2, 1, 3], 'read rate': [50, 40, 10], 'read ms': [1, 2, 3] },
  ],
]);

test('a ratio is that of the same round, and WordPress beside itself is 1', () => {
  const figures = figuresOf(all);
  const of = (id, what) => figures.find((one) => one.id === id && one.what === what);
  assert.deepEqual([of('wordpress', 'post').ratio, of('wordpress', 'read').ratio], [1, 1]);
  // 4, 3 and 5 times; 25, 10 and 10 times.
  assert.deepEqual([of('parvis', 'post').ratio, of('parvis', 'read').ratio], [4, 10]);
  assert.deepEqual([of('parvis', 'post').perSecond, of('parvis', 'post').ms], [40, 2]);
});

test('the table says who stands beside whom, in which versions, and what else the machine did', () => {
  const text = markdown({
    date: '2026-11-22',
    counts: {
      ...{ comments: 10_000, page: 2_000, posts: 100, reads: 100, warm: 15, atOnce: 4 },
      versions: { WordPress: '6.1', PHP: '8.2', MariaDB: '10.11', nginx: '1.22', Parvis: '0.1.0' },
    },
    timings: {
      rounds: 3,
      note: 'It was busy.',
      machine: { processors: 2, model: 'A', memory: 4, system: 'linux', node: '24' },
      figures: figuresOf(all),
    },
  });
  assert.match(text, /WordPress 6\.1 \(PHP 8\.2 .* MariaDB 10\.11\) and Parvis 0\.1\.0 .* nginx 1\.22/);
  assert.match(text, /\| pages of 50 \| Parvis +\| +40 \| +2\.0 \| +100 % \| +10\.0 × \|/);
  assert.match(text, /^It was busy\.$/m);
});

test(
  'without a WordPress the sentence says what to install',
  { skip: existsSync(WORDPRESS) && 'it is there' },
  () => {
    assert.throws(() => findParts(), /apt-get install .*wordpress/);
  },
);

test('as many requests as were asked for, and no more at a time; a wrong answer ends it', async () => {
  let now = 0;
  let most = 0;
  let sent = 0;
  const { perSecond, ms } = await load({ count: 20, atOnce: 3 }, async () => {
    sent++;
    most = Math.max(most, ++now);
    await new Promise((turn) => setImmediate(turn));
    now--;
  });
  assert.deepEqual([sent, most], [20, 3]);
  assert.ok(perSecond > 0 && ms >= 0);
  await assert.rejects(
    load({ count: 5, atOnce: 2 }, () => Promise.reject(new Error('500'))),
    /500/,
  );
});
