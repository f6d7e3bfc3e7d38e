import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sharePage } from '../../../src/model/share/page.ts';

const url = 'https://a.fr/b';
const titleOf = (title: unknown): string | undefined => sharePage({ url, title })?.title;
const textOf = (text: unknown): string | undefined => sharePage({ url, text })?.text;

test('an address that is not http(s) is no page', () => {
  for (const bad of ['', '/b', 'javascript:alert(1)', 'mailto:a@b.fr', undefined, null, 3, {}])
    assert.equal(sharePage({ url: bad }), undefined);
});

test('all that is absent is empty, all that is of another type is absent', () => {
  const empty = { url, title: '', text: '' };
  assert.deepEqual(sharePage({ url }), empty);
  assert.deepEqual(sharePage({ url, title: 3, text: {} }), empty);
  assert.deepEqual(sharePage({ url, title: null, text: undefined }), empty);
});

test('a title stands on one clean line', () => {
  assert.equal(titleOf('\n   Budget \t 2027\r\n  Ville d’Exemple  '), 'Budget 2027 Ville d’Exemple');
  assert.equal(titleOf('a\u0000\u0007b\u202egnp\u2066\ud800'), 'abgnp');
  assert.equal(titleOf(url), '');
  assert.equal(
    titleOf('\u{1f468}\u200d\u{1f469} \u{1f3f4}\u{e0067}\u{e0062}\u{e007f}'),
    '\u{1f468}\u200d\u{1f469} \u{1f3f4}\u{e0067}\u{e0062}\u{e007f}',
  );
});

test('a text keeps its paragraphs', () => {
  assert.equal(textOf('  un  \r\n\r\n\r\n\r\n deux\rtrois '), 'un\n\ndeux\ntrois');
});

test('property: whatever comes, the page is clean, and cleaning again changes nothing', () => {
  const any = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.anything());
  fc.assert(
    fc.property(any, any, (title, text) => {
      const page = sharePage({ url, title, text });
      assert.ok(page);
      // eslint-disable-next-line no-control-regex -- controls are what must be gone
      assert.doesNotMatch(page.title, /[\n\r\t\u0000\u202e]|^\s|\s$/);
      assert.doesNotMatch(page.text, /\n{3}|\r/);
      assert.deepEqual(sharePage(page), page);
    }),
    { numRuns: 200 },
  );
});
