import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { escape } from '../../src/html/escape.ts';

describe('escape', () => {
  it('replaces the five signs', () =>
    assert.equal(escape(`a&<>"'b&amp;`), 'a&amp;&lt;&gt;&quot;&#39;b&amp;amp;'));
});
