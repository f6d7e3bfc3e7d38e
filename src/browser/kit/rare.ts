/** What few pages need: what a bad answer means, and hosts in other letters than Latin. One chunk of its own. */
export { unicodeHost } from '../../model/text/unicode-host.ts';
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
