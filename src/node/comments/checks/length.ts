/** The gate of length and fields (S-24, R-61): the same question as the form asks, with its answer for the sender. */
import { invalid, problem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Policy } from '../../../model/policy.ts';
import { cleanLine } from '../../../model/text/clean.ts';
import { checkDraft } from '../../../model/wire/draft.ts';
import type { Draft } from '../../../model/wire/draft.ts';

/** @returns what is wrong, or undefined. A text of invisible characters is no text */
export function unfit(
  draft: Pick<Draft, 'text' | 'name' | 'email'>,
  fields: Policy['fields'],
  { maxLength }: Pick<Policy, 'maxLength'>,
): Problem | undefined {
  const errors = checkDraft(draft, fields, maxLength);
  if (errors.length) return problem('invalid', { errors });
  return cleanLine(draft.text) ? undefined : invalid({ path: '/text', code: 'missing' });
}
