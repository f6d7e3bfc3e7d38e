import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contexts } from '../../src/html/context.ts';

describe('contexts', () => {
  it('knows where each hole stands, over lines and after closing tags', () => {
    assert.deepEqual(contexts(['<p\n title="', '" id="c-', '"\n>', '</p\n>', '<a href="#', '">', '</a>']), [
      { attribute: 'title', whole: true },
      { attribute: 'id', whole: false },
      {},
      {},
      { attribute: 'href', whole: false },
      {},
    ]);
  });

  it('refuses templates that no escaping makes safe', () => {
    // The pieces around one hole, as the language gives them to a tag.
    const wrong: [string, string][] = [
      ['<', '>'],
      ['<p ', '>'],
      ['<p title=', '>'],
      ["<p title='", "'>"],
      ['<p title=a>', '</p>'],
      ["<p title='a'>", '</p>'],
      ['<p onclick="', '">'],
      ['<p style="a:', '">'],
      ['<iframe srcdoc="', '"></iframe>'],
      ['<a href="https://v.fr/', '">'],
      ['<a href="', '/a">'],
      ['<img srcset="a ', '">'],
      ['<script>', '</script>'],
      ['<style>', '</style>'],
      ['<!-- ', ' -->'],
      ['<p>', '</p'],
    ];
    for (const pieces of wrong) {
      assert.throws(() => contexts(pieces), /^TypeError: html template/, pieces.join('…'));
    }
  });
});
