/**
 * What can be seen from the text and name alone: for an edit, and again at the desk, where nothing of it was stored.
 * What a check found is told at the desk; the author reads one sentence, and never the list (comments.md section 14).
 */
import type { Policy } from '../../../model/policy.ts';
import type { Found } from './check.ts';
import { tooManyLinks } from './links.ts';
import type { WordRules } from './rules.ts';
import { wordsMet } from './words.ts';

/** @returns what was found, links first */
export function checkText(
  said: { readonly text: string; readonly name?: string | undefined },
  policy: Pick<Policy, 'links'>,
  rules: Pick<WordRules, 'words'>,
): readonly Found[] {
  const words = wordsMet(said, rules);
  return [
    ...(tooManyLinks(said.text, policy) ? [{ rule: 'links' } as const] : []),
    ...(words.length ? [{ rule: 'words', words } as const] : []),
  ];
}
