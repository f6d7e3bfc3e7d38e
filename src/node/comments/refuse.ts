/**
 * Saying no from inside a transaction. Whatever is thrown there takes the whole write back, the record of its
 * Idempotency-Key included: a request that was refused may be sent again under the same key once the reason is gone.
 */
import { isProblem, problem } from '../../model/problem.ts';
import type { Problem, ProblemExtra, ProblemType } from '../../model/problem.ts';

class Refused extends Error {
  override readonly name = 'Refused';
  readonly problem: Problem;
  constructor(why: Problem) {
    super(why.title);
    this.problem = why;
  }
}

/** Ends the write with a problem. */
export function refuse(why: Problem | ProblemType, extra?: ProblemExtra): never {
  throw new Refused(isProblem(why) ? why : problem(why, extra));
}

/** The value, or the end of the write. */
export function need<T>(value: T | Problem): T {
  if (isProblem(value)) throw new Refused(value);
  return value;
}

/** Runs a write; a refusal inside comes out as its problem, any other fault goes on. */
export async function orProblem<T>(work: () => Promise<T>): Promise<T | Problem> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof Refused) return fault.problem;
    throw fault;
  }
}
