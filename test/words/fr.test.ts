import assert from 'node:assert/strict';
import { test } from 'node:test';
import { optional, sentencesOf } from './spoken.ts';

/** What a person reads, without what is typed as it is: commands, options, file names, addresses, tags. */
const prose = (text: string): string =>
  text
    .replace(/https?:\S+/g, '')
    .replace(/(balise link rel=)?"[^"]*"/g, '')
    .replace(/«\u00a0[a-z-]+( [a-z-]+)?\u00a0»/g, '')
    .replace(/\bparvis( [a-z-]+)?|--[a-z]+|og:[\w:]*\w/g, '')
    .replace(/\S+\.(json|html|atom|social|org|allow|fr)\b/g, '')
    .replace(/\[\w+\]/g, '');

/** English words that French has a word for, and calques of them. */
const anglicism =
  /(?<![\p{L}\p{N}-])(e-?mails?|mails?|posts?|feeds?|likes?|shares?|timelines?|spams?|tweets?|hashtags?|tags?|logins?|widgets?|digests?|desks?|tokens?|cookies?|threads?|boosts?|boosté|live|liker|poster|posté|checker|followers?|link|links|web|online|offline|newsletter|feedback|dashboard|streaming|smartphone|scanner|booster|upload|download|buzz|supporter|digital|digitale)(?![\p{L}\p{N}-])/iu;

const read = (): Promise<{ path: string; text: string }[]> => sentencesOf('fr', optional);

test('the space before a sign is the right one', async () => {
  for (const { path, text } of await read()) {
    const at = `${path}: ${text}`;
    assert.doesNotMatch(text, /(?<!\u202f)[;!?](?=\s|$)/, at);
    assert.doesNotMatch(text, /(?<!\u00a0):(?=\s|$)/, at);
    assert.doesNotMatch(text, /[ \u202f]:|[ \u00a0][;!?]/, at);
    assert.doesNotMatch(text, /«(?!\u00a0)|(?<!\u00a0)»/, at);
    assert.doesNotMatch(text, /(?<!\u00a0)%/, at);
    assert.doesNotMatch(text, /\d h\b|\u00a0\u00a0|\u00a0 | \u00a0|~/, at);
  }
});

test('apostrophes and ellipses are the typographic ones', async () => {
  for (const { path, text } of await read()) {
    assert.doesNotMatch(text, /'|\.\.\./, `${path}: ${text}`);
    // Straight double quotes are typed in a shell or stand in a tag; in prose there are guillemets.
    if (!/^cli\.command\..*\.examples\.|^webmaster\.no-canonical$/.test(path))
      assert.doesNotMatch(text, /["“”]/, path);
  }
});

test('no word is borrowed where French has its own', async () => {
  for (const borrowed of ['Votre email', 'le post', 'un fil live', 'Se connecter au web'])
    assert.match(borrowed, anglicism);
  for (const own of ['Votre courriel', 'la poste', 'poser', 'un relais', 'partager'])
    assert.doesNotMatch(own, anglicism);
  for (const { path, text } of await read()) assert.doesNotMatch(prose(text), anglicism, `${path}: ${text}`);
});

test('people are addressed as vous', async () => {
  for (const { path, text } of await read())
    assert.doesNotMatch(prose(text), /(?<!\p{L})(tu|ton|tes|toi|t’)(?!\p{L})/iu, `${path}: ${text}`);
});

test('no word stands before a name that it would have to be shortened or joined with', async () => {
  const clash = /(?<!\p{L})(de|que|si|je|à le|de le) \[(?!address|date|from|until|since)/iu;
  assert.match('le commentaire de [author]', clash);
  for (const { path, text } of await read()) assert.doesNotMatch(text, clash, `${path}: ${text}`);
});
