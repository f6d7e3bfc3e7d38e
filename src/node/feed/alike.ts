/**
 * Posts that say the same on several networks without a common link (feeds.md goal 11). Words are compared three by
 * three; candidates are found by the smallest of their hashes, so that many posts cost no more than a look each.
 */
import { plain } from '../../model/text/segment.ts';
import type { Post } from '../../model/post.ts';
import { fold } from '../../model/wordlist/fold.ts';
import { tokens } from '../../model/wordlist/list.ts';

/** Below this a text is too short to be told from another: "Bonne année à toutes et tous". */
const SHORTEST = 8;
/** Part of what both say that is the same. */
const SAME = 0.9;
/** Hashes by which a text is found. */
const SIGNS = 6;

/** What a text is compared by. */
export interface Shingles {
  readonly all: ReadonlySet<string>;
  readonly signs: readonly string[];
}

/** FNV-1a: spreads well, and nobody gains by a collision, which only costs a comparison. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** @returns undefined for a post with too few words; addresses and tags differ from network to network, and do not count */
export function shinglesOf({ title, content }: Post): Shingles | undefined {
  const said = content.filter(({ type }) => type !== 'link' && type !== 'tag' && type !== 'mention');
  const words = tokens(fold(`${title ?? ''} ${plain(said)}`));
  if (words.length < SHORTEST) return undefined;
  const all = new Set(words.slice(0, -2).map((word, i) => `${word} ${words[i + 1]} ${words[i + 2]}`));
  const signs = [...all]
    .map((one) => [hash(one), one] as const)
    .sort((a, b) => a[0] - b[0])
    .slice(0, SIGNS)
    .map(([, one]) => one);
  return { all, signs };
}

/** Do two texts say the same? */
export function sayTheSame(a: Shingles, b: Shingles): boolean {
  let both = 0;
  for (const one of a.all) if (b.all.has(one)) both += 1;
  return both / (a.all.size + b.all.size - both) >= SAME;
}
