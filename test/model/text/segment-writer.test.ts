import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { segmentWriter } from '../../../src/model/text/segment-writer.ts';

describe('segmentWriter', () => {
  it('owes nothing before the first words and after the last', () => {
    const out = segmentWriter();
    out.br();
    out.space();
    out.add('text', 'a');
    out.space();
    out.block(2);
    assert.deepEqual(out.segments(), [{ type: 'text', text: 'a' }]);
  });

  it('a break makes a space needless, and two are enough', () => {
    const out = segmentWriter();
    out.add('text', 'a');
    out.space();
    out.br();
    out.block(1);
    out.add('text', 'b');
    for (let n = 0; n < 5; n++) out.br();
    out.add('text', 'c');
    assert.deepEqual(
      out.segments().map((segment) => (segment.type === 'break' ? '|' : segment.text)),
      ['a', '|', 'b', '|', '|', 'c'],
    );
  });

  it('joins words of one kind and address, and keeps emoji apart', () => {
    const out = segmentWriter();
    const href = 'https://v.fr/';
    out.add('link', 'a', { href });
    out.space();
    out.add('link', 'b', { href });
    out.add('link', 'c', { href: `${href}c` });
    out.space();
    out.add('emoji', ':d:', { src: href });
    out.add('emoji', ':d:', { src: href });
    assert.deepEqual(out.segments(), [
      { type: 'link', text: 'a b', href },
      { type: 'link', text: 'c', href: `${href}c` },
      { type: 'text', text: ' ' },
      { type: 'emoji', text: ':d:', src: href },
      { type: 'emoji', text: ':d:', src: href },
    ]);
  });
});
