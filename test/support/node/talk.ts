/**
 * A long discussion as towns have them, the same in every run: many short comments, a few very long ones, paragraphs,
 * links, a reply here and there, and one root that half of the town answers. For tests and benches of what a long thread
 * weighs and costs.
 */
import { createHash } from 'node:crypto';
import type { Comment } from '../../../src/model/comment.ts';

/** A number below `most` that is the same in every run, and follows from no other. */
const pick = (seed: string, most: number): number =>
  createHash('sha256').update(seed).digest().readUInt32BE() % most;

/** As many words as people use in a long discussion, which no compressor knows. */
const syllables = 'ma cri ton le vou dra ne pi res cho bli tan mer qui sol pa gre fu jan ter vi lon'.split(
  ' ',
);
const words = Array.from({ length: 1500 }, (_, w) =>
  Array.from(
    { length: 1 + pick(`length ${w}`, 4) },
    (_, i) => syllables[pick(`word ${w} ${i}`, syllables.length)],
  ).join(''),
);

/** Words of a comment: half have fewer than 25, one in ten more than 80, one in fifty hundreds. */
export function lengthOf(n: number): number {
  const share = pick(`share ${n}`, 100);
  if (share < 50) return 4 + pick(`short ${n}`, 21);
  if (share < 90) return 25 + pick(`middle ${n}`, 45);
  if (share < 98) return 80 + pick(`long ${n}`, 70);
  return 250 + pick(`longest ${n}`, 100);
}

/** The text of the nth comment, with paragraphs in long ones and now and then a link. */
export function textOf(n: number, length = lengthOf(n)): string {
  const said = Array.from({ length }, (_, i) => words[pick(`${n} ${i}`, words.length)]!);
  const paragraphs: string[] = [];
  for (let from = 0; from < length; from += 50) paragraphs.push(said.slice(from, from + 50).join(' '));
  if (n % 17 === 0) paragraphs.push(`https://www.valmont.example/${words[pick(`link ${n}`, words.length)]!}`);
  return paragraphs.join('\n\n');
}

/** What a thread is made of. */
export interface Talk {
  readonly site: string;
  readonly thread: string;
  /** Comments, replies included. */
  readonly count: number;
  /** Of these, the ones that answer the first root. */
  readonly hot?: number;
  /** Number of the first, so that two threads have other ids. */
  readonly from?: number;
  readonly start?: string;
}

/** An id as the companion gives them: as long, and as hard to compress. */
const idOf = (n: number): string =>
  `c${createHash('sha256').update(`id ${n}`).digest('base64url').slice(0, 16)}`;

/** The comments of a thread, all published, parents before their replies. Every third one answers a root. */
export function talk({
  site,
  thread,
  count,
  hot = 0,
  from = 0,
  start = '2026-10-01T00:00:00Z',
}: Talk): Comment[] {
  const begin = Date.parse(start);
  const roots: string[] = [];
  return Array.from({ length: count }, (_, i): Comment => {
    const n = from + i;
    const id = idOf(n);
    const answers =
      i > 0 && i <= hot
        ? roots[0]
        : i > hot + 1 && n % 3 === 0
          ? roots[pick(`root ${n}`, roots.length)]
          : undefined;
    if (answers === undefined) roots.push(id);
    return {
      id,
      site,
      thread,
      ...(answers !== undefined && { parent: answers }),
      author: { name: `Resident ${n}` },
      text: textOf(n),
      state: 'published',
      version: 2,
      revision: 1,
      receivedAt: new Date(begin + i * 97_000).toISOString(),
    };
  });
}
