import type { FieldCode, FieldError, ProblemType } from '../../model/problem.ts';
import type { Say } from './say.ts';

/** A sentence for each kind of problem an answer can name, and for each mistake in one place. */
export interface ProblemTerms {
  readonly type: Record<ProblemType, string>;
  /** Names neither the field nor its path: whoever prints it says where. */
  readonly field: Record<FieldCode, Say<FieldError>>;
  /** The kinds of value that `type` can expect, as people say them; one that is not here is shown as it is. */
  readonly kind: Record<'text' | 'integer' | 'number' | 'boolean' | 'list' | 'object', string>;
}
