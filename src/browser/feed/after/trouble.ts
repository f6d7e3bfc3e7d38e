/** What is missing, how old it is, why nothing came: in words. */
import type { Problem } from '../../../model/problem.ts';
import { cleanLine } from '../../../model/text/clean.ts';
import type { UnreadFeed } from '../../../model/wire/unread.ts';
import type { FeedMoreTerms } from '../../../words/terms.ts';
import { dated } from '../../kit/sentence.ts';
import type { Sentence } from '../../kit/sentence.ts';
import { isOld } from '../panel.ts';

/** That some sources did not answer, or how old all of this is: whatever collects it may have stopped. */
export function notice(feed: UnreadFeed, words: FeedMoreTerms, lang: string): Sentence | undefined {
  const { sources, generated } = feed;
  const late = sources.filter(({ state }) => state === 'failed' || state === 'stale');
  if (generated && (late.length ? late.length === sources.length : isOld(feed)))
    return dated(words.stale, generated);
  const names = late.map(({ name, network }) => cleanLine(name ?? '') || network);
  return late.length
    ? [words.partial({ sources: new Intl.ListFormat(lang, { type: 'conjunction' }).format(names) })]
    : undefined;
}

/** What a failure is called, in one sentence; undefined when it has none of its own. */
export const why = ({ type }: Problem, { failures }: FeedMoreTerms): string | undefined =>
  Object.hasOwn(failures, type) ? failures[type as keyof typeof failures] : undefined;
