/**
 * Which texts are nearly the same, however they were disguised: look-alike letters, invisible signs, capitals, figures
 * for letters, other links and numbers, a few words put in or changed. Each text becomes a small sketch (the smallest
 * hashes of its pairs of words), and sketches that share at least half are of one wave. Linear in the texts; nothing of
 * them is stored.
 */
import { fold } from '../checks/fold.ts';
import { figure, squeeze, tokens } from '../checks/word-list.ts';

/** Hashes kept of a text: of the texts of a town, few share more than one or two by chance. */
const SKETCH = 24;
/** Letters and figures below which many say the same in good faith: « Merci à tous ! » */
const SHORTEST = 20;
/** Share of a sketch that two texts of a wave have in common. */
const NEAR = 0.5;
/** Leaders that are looked up for one hash: a pair of words that all have in common tells nothing. */
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
  const pairs = words.length < 2 ? words : words.slice(1).map((word, i) => `${words[i]} ${word}`);
  return [...new Set(pairs.map(hash))].sort((a, b) => a - b).slice(0, SKETCH);
}

/** How much of two texts is the same, 0 to 1, as their sketches tell it. */
function likeness(a: readonly number[], b: readonly number[]): number {
  const [one, other] = [new Set(a), new Set(b)];
  const union = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, SKETCH);
  return union.filter((value) => one.has(value) && other.has(value)).length / union.length;
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
      if (count < 2 && own.length > 2) continue;
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
