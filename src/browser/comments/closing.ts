/** Why one cannot write now, in one sentence: the same that `src/html` writes. Its words come with a closed thread. */
import type { ThreadReading } from '../../model/wire/thread-reading.ts';
import type { ThreadClosedTerms } from '../../words/terms.ts';
import { dated } from '../kit/sentence.ts';
import type { Sentence } from '../kit/sentence.ts';

/**
 * What the server says of this moment, else a closing that it lists; undefined while the thread is open.
 * @param page a page of the thread; it counts at the time of its answer
 */
export function closingOf(
  { open, policy, serverTime }: ThreadReading,
  { closed }: ThreadClosedTerms,
): Sentence | undefined {
  if (open) return undefined;
  const { locked, mode, opensAt, closures, reason: own } = policy;
  if (locked) return [closed.locked];
  const now = Date.parse(serverTime ?? '');
  const closure = own
    ? undefined
    : closures?.find(({ from, to }) => Date.parse(from) <= now && now < Date.parse(to));
  const reason = own ?? closure?.reason;
  const until = opensAt ?? closure?.to;
  if (until)
    return dated((date) => (reason ? closed.reason({ reason, until: date }) : closed.until(date)), until);
  // A mode that is not said is read as the most careful.
  const plain = /^closed$|moderation$/.test(mode!) ? closed.plain : closed.readonly;
  // A switch has no end that is known: its reason is a sentence of its own.
  return [reason ? `${plain} ${reason}` : plain];
}
