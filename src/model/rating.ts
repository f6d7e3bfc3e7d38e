/**
 * A vote on a page, and what all votes together say. Two kinds: `stars`, one to five, and `useful`, yes (1) or
 * no (0). A page may ask either; the votes of one kind never mix with those of the other.
 */

/** What is asked. */
export const ratingKinds = ['stars', 'useful'] as const;
export type RatingKind = (typeof ratingKinds)[number];

/** Is it a vote of this kind? */
export const isVote = (kind: RatingKind, value: number): boolean =>
  Number.isInteger(value) && (kind === 'useful' ? value === 0 || value === 1 : value >= 1 && value <= 5);

/** The votes of a page: how many, and their sum. */
export interface Tally {
  readonly count: number;
  readonly sum: number;
}

/** One vote as it is kept. It says nothing of who gave it, but for the hash of the receipt. */
export interface Vote {
  readonly id: string;
  readonly site: string;
  readonly thread: string;
  readonly kind: RatingKind;
  readonly value: number;
  /** SHA-256 of the receipt's token, in hex. */
  readonly token: string;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  readonly changedAt?: string;
}

/**
 * What visitors are told. Under `least` votes only how many there are: the average of two would show what each said.
 *
 * @returns `average`, 1 to 5 with one decimal, or `useful`, how many said yes
 */
export function toldOf(
  kind: RatingKind,
  { count, sum }: Tally,
  least: number,
): { readonly count: number; readonly average?: number; readonly useful?: number } {
  if (!count || count < least) return { count };
  return kind === 'useful' ? { count, useful: sum } : { count, average: Math.round((sum / count) * 10) / 10 };
}
