/** Segments as words alone: a file of its own, because drawing never needs it. */
import type { Segment } from './segment.ts';

/** The words alone: a break is `\n`, everything else its own text. For excerpts, mails and counting. */
export const plain = (segments: readonly Segment[]): string =>
  segments.map((segment) => (segment.type === 'break' ? '\n' : segment.text)).join('');
