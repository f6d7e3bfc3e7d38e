import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countLink } from '../../src/html/count.ts';
import { write } from '../../src/html/html.ts';
import en from '../../src/words/en/count.ts';
import fr from '../../src/words/fr/count.ts';
import { HOSTILE } from '../model/text/hostile.ts';
import { assertOnlyOurs, attribute, elements, read } from './dom.ts';

describe('countLink', () => {
  it('says it in the words that the scripts use', () => {
    for (const [count, words, text] of [
      [0, en, 'No comments yet'],
      [1, en, '1 comment'],
      [1234, en, '1,234 comments'],
      [0, fr, 'Pas encore de commentaire'],
      [1, fr, '1 commentaire'],
      [2, fr, '2 commentaires'],
    ] as const)
      assert.equal(
        write(countLink('/market#comments', count, words)),
        `<a data-parvis="count" href="/market#comments">${text}</a>`,
      );
  });

  it('names the site and the language where the page does not', () => {
    const [link] = elements(read(countLink('/m', 3, fr, { src: '/parvis/s/valmont', lang: 'fr' })));
    assert.ok(link);
    assert.equal(attribute(link, 'data-parvis-src'), '/parvis/s/valmont');
    assert.equal(attribute(link, 'lang'), 'fr');
  });

  it('writes no address that runs, and no markup of others', () => {
    assert.doesNotMatch(write(countLink('javascript:alert(1)', 3, en)), /javascript/);
    for (const hostile of HOSTILE)
      assertOnlyOurs(countLink(hostile, 3, en, { src: hostile, lang: hostile }), hostile);
  });
});
