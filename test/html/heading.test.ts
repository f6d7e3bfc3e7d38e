import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { below, heading } from '../../src/html/heading.ts';
import type { HeadingLevel } from '../../src/html/heading.ts';
import { write } from '../../src/html/html.ts';

describe('heading', () => {
  for (const level of [2, 3, 4, 5, 6] as const)
    it(`h${level}`, () =>
      assert.equal(
        write(heading(level, '<', { id: 'a', name: 'b' })),
        `<h${level} id="a" class="b">&lt;</h${level}>`,
      ));
  it('goes down to 6 and no further', () => {
    assert.deepEqual(([2, 5, 6] as HeadingLevel[]).map(below), [3, 6, 6]);
  });
});
