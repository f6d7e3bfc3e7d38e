/**
 * By what a post is recognised at the next collecting (S-46). Feeds change their ids, reuse their links, or have
 * neither, so a post has several keys and is known when any of them is.
 */
import { createHash } from 'node:crypto';
import { canonicalUrl } from '../../../model/url/canonical.ts';
import type { ReaderPost, ReaderText } from './reader.ts';

/** 128 bits in 22 signs: fixed length, safe in a path, an attribute and a database key, whatever a feed wrote. */
const hash = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16).toString('base64url');

const wordsOf = (text: ReaderText | undefined): string =>
  text === undefined
    ? ''
    : 'html' in text
      ? text.html
      : 'text' in text
        ? text.text
        : JSON.stringify(text.segments);

/**
 * The keys of a post of one source, most telling first: its id; its page together with its title (alone a page is no
 * key, since some systems give all their items the same one); and, for a post that has neither, what it says.
 */
export function postKeys(source: string, post: ReaderPost): readonly [first: string, ...more: string[]] {
  const { id, url, title = '' } = post;
  const keys = id === undefined ? [] : [hash(source, 'id', id)];
  if (url !== undefined) keys.push(hash(source, 'page', canonicalUrl({ location: url }) || url, title));
  const [first, ...more] = keys;
  if (first !== undefined) return [first, ...more];
  return [hash(source, 'text', title, post.published ?? '', wordsOf(post.content ?? post.summary))];
}
