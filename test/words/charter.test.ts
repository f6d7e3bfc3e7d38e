/** A charter whose day nobody wrote is named without one: no sentence breaks off after "of". */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import enForm from '../../src/words/en/composer-first.ts';
import en from '../../src/words/en/comments-more.ts';
import frForm from '../../src/words/fr/composer-first.ts';
import fr from '../../src/words/fr/comments-more.ts';

describe('the name of a charter', () => {
  const dated = { version: '2', date: '31 January 2026' };
  const bare = { version: '2', date: '' };

  it('tells its day', () => {
    for (const name of [fr.charter, en.charter, frForm.charterLink, enForm.charterLink])
      assert.match(name(dated), /version 2 (?:of|du) 31 January 2026\)?$/);
  });

  it('ends where there is none', () => {
    assert.equal(en.charter(bare), 'Charter, version 2');
    assert.equal(fr.charter(bare), 'Charte, version 2');
    for (const name of [frForm.charterLink, enForm.charterLink]) assert.match(name(bare), /\(version 2\)$/);
  });
});
