/**
 * The little of `problem.ts` that every page needs: telling a value from a failure. It stands alone because a file is
 * the smallest thing a build can leave out, and the table of all kinds is only for pages on which something fails.
 */
import type { Problem, ProblemType } from './problem.ts';

/**
 * A problem that a browser found by itself, or that says no more than its kind: without status, and without the table
 * of all kinds, which a page that works never needs.
 */
export const failure = (type: ProblemType): Problem => ({ type, title: type.replaceAll('-', ' ') });

/**
 * Is it a problem, or the value that was asked for? No shape of ours has both a type and a title. For what our
 * own code gives back; what others answer goes through `parseProblem`. Reads own properties only (S-05).
 */
export const isProblem = (value: unknown): value is Problem =>
  ['type', 'title'].every((key) => Object.hasOwn(Object(value), key));
