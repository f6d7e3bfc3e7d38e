/**
 * A measure against an author (DSA art. 23): a warning, a suspension with an end, or that the next comments under a name
 * are read first. Each has its statement of reasons, is told to whom it concerns, can be contested once, is lifted by
 * hand or ends by itself. Nobody is ever limited without being told.
 */
import type { Role } from './comment-states.ts';
import type { Statement } from './statement.ts';
import type { Instant } from './wire/shape.ts';

/** `held`: the next comments under this name wait for a moderator. */
export const measures = ['warned', 'suspended', 'held'] as const;
export type Measure = (typeof measures)[number];

/**
 * By what an author is known. `email`: an address that its owner has confirmed. `subject`: who has signed in. `comment`:
 * nobody is known, the receipt of that one comment tells its holder. `name`: what comments are signed with, which
 * proves nothing.
 */
export const authorKinds = ['email', 'subject', 'comment', 'name'] as const;
export type AuthorKind = (typeof authorKinds)[number];

/** One way in which an author is known: a keyed hash, or the id of a comment; never the address or the name itself. */
export interface AuthorKey {
  readonly kind: AuthorKind;
  readonly key: string;
}

/** Why somebody disagrees, and what was answered. */
export interface SanctionContest {
  /** Can be read out on the telephone. */
  readonly reference: string;
  readonly text: string;
  readonly openedAt: Instant;
  readonly state: 'open' | 'upheld' | 'reversed';
  readonly decidedAt?: Instant;
  readonly explanation?: string;
  /** Staff member who answered. */
  readonly staff?: string;
}

export interface Sanction {
  readonly id: string;
  /** The comment that gave rise to it; its receipt tells of it. */
  readonly comment: string;
  readonly author: AuthorKey;
  readonly measure: Measure;
  /** Absent once its words have had their time, or were erased. */
  readonly statement?: Statement;
  /** Imposed without a warning before, because the content was manifestly illegal. */
  readonly illegal: boolean;
  readonly at: Instant;
  /** Its end; a warning has none. */
  readonly until?: Instant;
  readonly by: Role;
  readonly staff: string;
  readonly liftedAt?: Instant;
  readonly contest?: SanctionContest;
  /** Goes up with every change. */
  readonly version: number;
}

/** A warning is the ground of a suspension for so long, in milliseconds. */
export const WARNED_FOR = 365 * 86_400_000;

/** The end of a measure, milliseconds: what is past this has no effect any more. */
export const endOf = ({ until, at, liftedAt }: Pick<Sanction, 'until' | 'at' | 'liftedAt'>): number =>
  Math.min(
    until === undefined ? Date.parse(at) + WARNED_FOR : Date.parse(until),
    liftedAt === undefined ? Infinity : Date.parse(liftedAt),
  );

/** Does it hold now? @param now milliseconds */
export const holds = (sanction: Pick<Sanction, 'until' | 'at' | 'liftedAt'>, now: number): boolean =>
  endOf(sanction) > now;

/** The measure of a kind that holds now and ends last. */
export const lasting = (
  sanctions: readonly Sanction[],
  measure: Measure,
  now: number,
): Sanction | undefined =>
  sanctions
    .filter((one) => one.measure === measure && holds(one, now))
    .sort((a, b) => endOf(b) - endOf(a))[0];

/** What can be done about an author who is known in these ways: nobody is suspended by a name or by one receipt. */
export const measuresFor = (keys: readonly AuthorKey[]): readonly Measure[] =>
  measures.filter((measure) =>
    measure === 'suspended'
      ? keys.some(({ kind }) => kind === 'email' || kind === 'subject')
      : measure === 'held'
        ? keys.some(({ kind }) => kind === 'name')
        : true,
  );

const order: Readonly<Record<Measure, readonly AuthorKind[]>> = {
  warned: ['subject', 'email', 'comment'],
  suspended: ['subject', 'email'],
  held: ['name'],
};

/** The key under which a measure is kept: the surest that there is. */
export const keyFor = (measure: Measure, keys: readonly AuthorKey[]): AuthorKey | undefined =>
  order[measure].flatMap((kind) => keys.find((one) => one.kind === kind) ?? [])[0];
