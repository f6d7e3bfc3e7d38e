import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRate } from '../../../src/node/edge/rate.ts';
import { heldClock } from '../../support/node/companion.ts';

const post = { name: 'post', most: 5, seconds: 600 };

test('so many at once, then one each so many seconds', () => {
  const clock = heldClock();
  const rate = createRate(clock);
  const want = { ...post, key: 'a' };
  for (let i = 0; i < 5; i++) assert.equal(rate.admit(want), 0, `number ${i + 1}`);
  assert.equal(rate.admit(want), 120);
  assert.equal(rate.admit({ ...post, key: 'b' }), 0, 'another key has its own');
  clock.pass(119_000);
  assert.equal(rate.admit(want), 1);
  clock.pass(1000);
  assert.equal(rate.admit(want), 0);
  assert.equal(rate.admit(want), 120);
  clock.pass(600_000);
  for (let i = 0; i < 5; i++) assert.equal(rate.admit(want), 0);
  assert.notEqual(rate.admit(want), 0);
});

test('refused by one counter, none is spent', () => {
  const clock = heldClock();
  const rate = createRate(clock);
  const page = { name: 'page', key: 'p', most: 1, seconds: 60 };
  assert.equal(rate.admit(page), 0);
  for (let i = 0; i < 10; i++) assert.equal(rate.admit({ ...post, key: 'a' }, page), 60);
  for (let i = 0; i < 5; i++) assert.equal(rate.admit({ ...post, key: 'a' }), 0);
});

test('over any time, no more pass than the limit allows', () => {
  const clock = heldClock();
  const rate = createRate(clock);
  let passed = 0;
  for (let i = 0; i < 10_000; i++) {
    if (rate.admit({ ...post, key: 'a' }) === 0) passed++;
    clock.pass(500);
  }
  // 5,000 s: five at once, and one each 120 s.
  assert.equal(passed, 5 + Math.floor((10_000 * 500 - 1) / 120_000));
});

test('a flood of keys does not fill the memory, and does not free the one that floods', () => {
  const clock = heldClock();
  const rate = createRate(clock, 1000);
  const all = { name: 'all', key: '', most: 300, seconds: 3600 };
  let passed = 0;
  for (let i = 0; i < 10_000; i++) if (rate.admit(all, { ...post, key: String(i) }) === 0) passed++;
  assert.equal(passed, 300);
});

test('a clock that is set back keeps nobody waiting for longer than before', () => {
  const clock = heldClock();
  const rate = createRate(clock);
  const want = { ...post, key: 'a' };
  for (let i = 0; i < 3; i++) assert.equal(rate.admit(want), 0);
  clock.pass(-3_600_000);
  for (let i = 0; i < 2; i++) assert.equal(rate.admit(want), 0, 'two are left');
  assert.equal(rate.admit(want), 120);
  assert.equal(rate.admit({ ...post, key: 'b' }), 0);
});
