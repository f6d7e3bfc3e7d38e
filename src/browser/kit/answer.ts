/** What a bad answer means: a chunk of its own, for a page that works never needs it. */
import type { Problem } from '../../model/problem.ts';
import { bare } from '../../model/wire/bare.ts';
import { parseProblem } from '../../model/wire/problem.ts';

/** Seconds from a `Retry-After` of either form; NaN or less than one when it says nothing of use. */
const waiting = (value: string | null): number =>
  /^\d+$/.test(value ?? '') ? Number(value) : Math.ceil((Date.parse(value ?? '') - Date.now()) / 1000);

/** @param answer one that is not `ok` @param body its JSON, or undefined */
export const problemOf = (answer: Response, body: unknown): Problem => {
  const retryAfter = waiting(answer.headers.get('retry-after'));
  return bare(parseProblem(body, answer.status), retryAfter > 0 && { retryAfter });
};
