/** Why one cannot write now, in one sentence: the same that `src/html` writes. */
import type { ThreadPage } from '../../model/wire/thread.ts';
import type { ThreadReading } from '../../model/wire/thread-reading.ts';
import type { ThreadMoreTerms } from '../../words/terms.ts';
import { dated } from '../kit/sentence.ts';
import type { Sentence } from '../kit/sentence.ts';
import { rulesOf } from './rules.ts';

/**
 * The most particular reason speaks, and alone; undefined while the thread is open.
 * @param now by the server's clock, in milliseconds
 */
const closing = (
  { open, locked, mode, opensAt, closures, reason: own }: ThreadPage['policy'],
  { closed }: ThreadMoreTerms,
  now: number,
): Sentence | undefined => {
  if (open) return undefined;
  if (locked) return [closed.locked];
  const closure = closures.find(({ from, to }) => Date.parse(from) <= now && now < Date.parse(to));
  const reason = closure?.reason ?? own;
  const until = closure?.to ?? opensAt;
  if (until)
    return dated((date) => (reason ? closed.reason({ reason, until: date }) : closed.until(date)), until);
  return [mode === 'readonly' ? closed.readonly : closed.plain];
};

/** The same for a page of the thread, at the time of its answer. */
export const closingOf = (page: ThreadReading, words: ThreadMoreTerms): Sentence | undefined =>
  closing(rulesOf(page).policy, words, Date.parse(page.serverTime ?? '') || Date.now());
