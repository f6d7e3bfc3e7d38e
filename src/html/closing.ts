/** Why one cannot write now, in one sentence. */
import type { ThreadPage } from '../model/wire/thread.ts';
import type { CommentsTerms } from '../words/terms.ts';
import type { Hole } from './html.ts';
import { withTime } from './time.ts';
import type { Moment } from './time.ts';

/**
 * The sentence, or '' while the thread is open. What the server says of this moment speaks, for it knows what follows at
 * once; only where it gives no reason the closings that it lists are looked through.
 */
export const closingSentence = (
  { policy, serverTime = '' }: Pick<ThreadPage, 'policy' | 'serverTime'>,
  { closed }: CommentsTerms,
  moment: Moment,
): Hole => {
  const { open, locked, mode, opensAt, closures, reason: own } = policy;
  if (open) return '';
  if (locked) return closed.locked;
  const now = Date.parse(serverTime);
  const closure = own
    ? undefined
    : closures.find(({ from, to }) => Date.parse(from) <= now && now < Date.parse(to));
  const reason = own ?? closure?.reason;
  const until = opensAt ?? closure?.to;
  if (reason && until)
    return withTime((date) => (date ? closed.reason({ reason, until: date }) : closed.plain), until, moment);
  if (until) return withTime((date) => (date ? closed.until(date) : closed.plain), until, moment);
  const plain = mode === 'readonly' ? closed.readonly : closed.plain;
  // A switch has no end that is known: its reason is a sentence of its own.
  return reason ? `${plain} ${reason}` : plain;
};
