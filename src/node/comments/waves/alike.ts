/**
 * Which texts are nearly the same, however they were disguised: look-alike letters, invisible signs, capitals, figures
 * for letters, other links and numbers, a few words put in or changed. Each text becomes a small sketch (the smallest
 * hashes of its words), and sketches that have more than half in common are of one wave. Linear in the texts; nothing
 * of them is stored, but what the comments of a refused wave have in common, where the next ones are to be held.
 */
import { fold } from '../../../model/wordlist/fold.ts';
import { figure, squeeze, tokens } from '../../../model/wordlist/list.ts';

/** Hashes kept of a text: all of a short one, enough of a long one to tell. */
const SKETCH = 64;
/** Letters of a word that counts: shorter ones stand in every text. */
const WORD = 3;
/** Letters and figures below which many say the same in good faith: « Merci à tous ! » */
const SHORTEST = 20;
/** Share of a sketch that two texts of a wave have in common. */
const NEAR = 0.55;
/** Share of a text's words that a leader must have for a closer look. */
const WORTH = 0.3;
/** Leaders that are looked up for one hash: a word that all have in common tells nothing. */
const MOST_LEADERS = 64;
/** Code points of a text that count. */
const LONGEST = 4000;

/** FNV-1a, 32 bits, with its bits mixed once more so that the smallest are spread evenly. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x45d9f3b);
  return (h ^ (h >>> 15)) >>> 0;
}

/** The smallest hashes of a text, in order; empty for one that is too short to tell. */
export function sketch(text: string): readonly number[] {
  const plain = fold(text.slice(0, LONGEST)).replace(/(?:https?:\/\/|www\.)\S+/g, ' link ');
  const words = tokens(plain)
    .filter((word) => /\p{L}/u.test(word))
    .map((word) => squeeze(figure(word)));
  if (words.join('').length < SHORTEST) return [];
  const telling = words.filter(({ length }) => length >= WORD);
  return [...new Set((telling.length ? telling : words).map(hash))].sort((a, b) => a - b).slice(0, SKETCH);
}

/** How much of two texts is the same, 0 to 1, as the smallest hashes of both tell it. */
function likeness(a: readonly number[], b: readonly number[]): number {
  let [i, j, both, all] = [0, 0, 0, 0];
  while (all < SKETCH && (i < a.length || j < b.length)) {
    const [x, y] = [a[i] ?? Infinity, b[j] ?? Infinity];
    if (x === y) both++;
    if (x <= y) i++;
    if (y <= x) j++;
    all++;
  }
  return both / all;
}

/** Are two sketches those of texts of one wave? One of a text that is too short to tell is like no other. */
export const near = (a: readonly number[], b: readonly number[]): boolean =>
  a.length > 0 && b.length > 0 && likeness(a, b) >= NEAR;

/**
 * What the texts of a wave have in common: the words that stand in half of them. What one of them alone says (a name, a
 * mark of whoever sent it) is not in it.
 *
 * @returns a sketch; empty where they have nothing in common
 */
export function common(sketches: readonly (readonly number[])[]): readonly number[] {
  const telling = sketches.filter(({ length }) => length > 0);
  const times = new Map<number, number>();
  for (const one of telling) for (const value of one) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times]
    .filter(([, count]) => count * 2 >= telling.length)
    .map(([value]) => value)
    .sort((a, b) => a - b)
    .slice(0, SKETCH);
}

/**
 * Puts texts that are nearly the same together.
 *
 * @param sketches in order; an empty one is like no other.
 * @returns indices of each group, in order; a text that is like no other is a group of one
 */
export function groups(sketches: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const found: { readonly leader: readonly number[]; readonly members: number[] }[] = [];
  const leadersOf = new Map<number, number[]>();
  sketches.forEach((own, index) => {
    const shared = new Map<number, number>();
    for (const value of own)
      for (const group of leadersOf.get(value) ?? []) shared.set(group, (shared.get(group) ?? 0) + 1);
    let best: number | undefined;
    let most = NEAR;
    for (const [group, count] of shared) {
      if (count < own.length * WORTH) continue;
      const like = likeness(own, found[group]!.leader);
      if (like >= most) [best, most] = [group, like];
    }
    if (best !== undefined) return void found[best]!.members.push(index);
    for (const value of own) {
      const known = leadersOf.get(value) ?? [];
      if (known.length < MOST_LEADERS) leadersOf.set(value, [...known, found.length]);
    }
    found.push({ leader: own, members: [index] });
  });
  return found.map(({ members }) => members);
}
