/** Answers of the companion that are no success: a problem (RFC 9457), and nothing of what lies behind it (S-33). */
import { problem } from '../../model/problem.ts';
import type { Problem, ProblemExtra, ProblemType } from '../../model/problem.ts';

/** A problem as a response. Its status says the rest: 503 and 429 carry Retry-After when the problem knows it. */
export const refuse = (what: Problem, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(what), {
    status: what.status ?? 500,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(what.retryAfter !== undefined && { 'retry-after': String(what.retryAfter) }),
      ...headers,
    },
  });

/** Makes a problem and its response in one. */
export const refusal = (type: ProblemType, extra?: ProblemExtra): Response => refuse(problem(type, extra));
