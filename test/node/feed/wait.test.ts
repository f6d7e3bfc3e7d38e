import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maxAge, retryAfter } from '../../../src/node/feed/wait.ts';

const now = Date.parse('2026-11-03T09:00:00Z');

test('Retry-After is seconds, a date, or nothing', () => {
  const cases: [string | undefined, number][] = [
    ['120', 120],
    [' 0 ', 0],
    ['999999999999', 86_400],
    ['Tue, 03 Nov 2026 09:02:00 GMT', 120],
    ['Tue, 03 Nov 2026 08:00:00 GMT', 0],
    ['Tue, 03 Nov 2099 08:00:00 GMT', 86_400],
    ['Tue, 99 Nov 2026 09:02:00 GMT', 0],
    ['soon', 0],
    ['-5', 0],
    ['1e9', 0],
    ['5 minutes', 0],
    ['2027', 2027],
    ['', 0],
    [undefined, 0],
  ];
  for (const [value, seconds] of cases) assert.equal(retryAfter(value, now), seconds, value);
});

test('an answer is fresh for as long as it says, less its age', () => {
  const cases: [Record<string, string>, number][] = [
    [{ 'cache-control': 'max-age=600' }, 600],
    [{ 'cache-control': 'public, max-age=600, stale-while-revalidate=5' }, 600],
    [{ 'cache-control': 'max-age=600', age: '100' }, 500],
    [{ 'cache-control': 'max-age=600', age: '1000' }, 0],
    [{ 'cache-control': 'max-age=600', age: 'old' }, 600],
    [{ 'cache-control': 'max-age=99999999' }, 86_400],
    [{ 'cache-control': 's-maxage=600' }, 0],
    [{ 'cache-control': 'no-cache, max-age=600' }, 0],
    [{}, 0],
  ];
  for (const [headers, seconds] of cases) assert.equal(maxAge(headers), seconds, JSON.stringify(headers));
});
