/** Problems without the table of all kinds: what a browser carries that only reads. See `problem.ts`. */
import type { Problem, ProblemType } from './problem.ts';

/**
 * A problem that a browser found by itself, or that says no more than its kind: without status, and without the table
 * of all kinds, which a page that works never needs.
 */
export const failure = (type: ProblemType): Problem => ({ type, title: type.replaceAll('-', ' ') });

/**
 * Is it a problem, or the value that was asked for? No shape of ours has both a type and a title of text. For what our
 * own code gives back; what others answer goes through `parseProblem`. Reads own properties only (S-05).
 */
export const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' &&
  value !== null &&
  ['type', 'title'].every((key) => Object.hasOwn(value, key) && typeof value[key as never] === 'string');
