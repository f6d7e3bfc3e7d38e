import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NetworkFacts } from '../../../src/model/network/network.ts';
import { networkFacts, overdue } from '../../../src/model/network/registry.facts.ts';

const checked = (month: string): NetworkFacts => ({
  grade: 'C',
  source: 'https://example.org/',
  checked: month,
});
const list = { a: checked('2026-11'), b: checked('2025-01'), c: checked('2024-12'), d: checked('2025-11') };

test('an entry is overdue once more than twelve months have passed, the oldest first', () => {
  const at: [now: string, ids: string[]][] = [
    ['2024-12', []],
    ['2025-12', []],
    ['2026-01', ['c']],
    ['2026-02', ['c', 'b']],
    ['2026-11', ['c', 'b']],
    ['2026-12', ['c', 'b', 'd']],
    ['2027-12', ['c', 'b', 'd', 'a']],
  ];
  for (const [now, ids] of at) assert.deepEqual(overdue(list, now), ids, now);
});

test('nothing of this release is overdue in the month of its making', () => {
  assert.deepEqual(overdue(networkFacts, '2026-11'), []);
  assert.equal(overdue(networkFacts, '2028-01').length, Object.keys(networkFacts).length);
});
