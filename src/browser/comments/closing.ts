/** Why one cannot write now, in one sentence: the same that `src/html` writes. Comes with a closed thread. */
import { read } from '../../model/wire/read.ts';
import { bool, instant, object, optional, or, text, tolerantList } from '../../model/wire/shape.ts';
import type { ThreadReading } from '../../model/wire/thread-reading.ts';
import type { ThreadMoreTerms } from '../../words/terms.ts';
import { dated } from '../kit/sentence.ts';
import type { Sentence } from '../kit/sentence.ts';

/** Of the rules, what says why; `rules.ts` reads them whole. */
const closedShape = /* @__PURE__ */ object({
  policy: or(
    object({
      mode: optional(text(40)),
      locked: or(bool, false),
      opensAt: optional(instant),
      reason: optional(text(500)),
      closures: or(tolerantList(object({ from: instant, to: instant, reason: text(500) }), 50), []),
    }),
    {},
  ),
});

/**
 * The most particular reason speaks, and alone; undefined while the thread is open.
 * @param page a page of the thread; it counts at the time of its answer
 */
export function closingOf(
  { open, raw, serverTime }: ThreadReading,
  { closed }: ThreadMoreTerms,
): Sentence | undefined {
  const rules = read(closedShape, raw)?.policy;
  if (open || !rules) return undefined;
  const { locked, mode, opensAt, closures, reason: own } = rules;
  if (locked) return [closed.locked];
  const now = Date.parse(serverTime ?? '') || Date.now();
  const closure = closures.find(({ from, to }) => Date.parse(from) <= now && now < Date.parse(to));
  const reason = closure?.reason ?? own;
  const until = closure?.to ?? opensAt;
  if (until)
    return dated((date) => (reason ? closed.reason({ reason, until: date }) : closed.until(date)), until);
  // A mode that is not said is read as the most careful.
  const plain = mode === 'closed' || /moderation$/.test(mode ?? '') ? closed.plain : closed.readonly;
  // A switch has no end that is known: its reason is a sentence of its own.
  return [reason ? `${plain} ${reason}` : plain];
}
