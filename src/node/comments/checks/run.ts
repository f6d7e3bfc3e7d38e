/**
 * The automatic checks. They may only hold a comment for a human's eyes; none publishes, refuses or deletes.
 * What a check found is told at the desk; the author reads one sentence, and never the list (comments.md section 14).
 */
import type { HeldReason } from '../../../model/comment-states.ts';
import type { Policy } from '../../../model/policy.ts';
import { textToSegments } from '../../../model/text/plain-text.ts';
import type { CheckRules } from './rules.ts';
import { wordsIn } from '../../../model/wordlist/find.ts';

/** What one check met. `words`: as they stand in the site's list. */
export interface Found {
  readonly rule: HeldReason;
  readonly words?: readonly string[];
}

/** Links that a comment may have where links are allowed at all. */
const MOST_LINKS = 5;

/** Links in a text. */
export const linksIn = (text: string): number =>
  textToSegments(text).filter(({ type }) => type === 'link').length;

/** What can be seen from the text and name alone: again at the desk, where nothing of it was stored. */
export function checkText(
  { text, name }: { readonly text: string; readonly name?: string | undefined },
  policy: Pick<Policy, 'links'>,
  rules: Pick<CheckRules, 'words'>,
): readonly Found[] {
  const found: Found[] = [];
  const links = linksIn(text);
  if (links > (policy.links ? MOST_LINKS : 0)) found.push({ rule: 'links' });
  const words = wordsIn(rules.words, name ? `${name}\n${text}` : text);
  if (words.length) found.push({ rule: 'words', words });
  return found;
}

/** The reasons, each once, in the order in which they were found. */
export const reasons = (found: readonly Found[]): readonly HeldReason[] => [
  ...new Set(found.map(({ rule }) => rule)),
];
