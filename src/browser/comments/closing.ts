/** Why one cannot write now, in one sentence: the same that `src/html` writes. */
import type { ThreadPage } from '../../model/wire/thread.ts';
import type { CommentsTerms } from '../../words/terms.ts';
import { dated } from '../kit/sentence.ts';
import type { Sentence } from '../kit/sentence.ts';

/**
 * The most particular reason speaks, and alone; undefined while the thread is open.
 * @param now by the server's clock, in milliseconds
 */
export const closing = (
  { open, locked, mode, opensAt, closures, reason: own }: ThreadPage['policy'],
  { closed }: CommentsTerms,
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
