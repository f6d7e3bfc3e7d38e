/**
 * “Hold the next ones”: with the refusal of a wave a moderator may say that comments like these are to be held until a
 * date. A rule knows the words that they have in common, as hashes, and no text. It holds, and does nothing else; every
 * companion of the database obeys at its next write; it ends by itself.
 */
import { invalid, problem } from '../../../model/problem.ts';
import type { Site } from '../../../model/site.ts';
import { LONGEST_HOLD, MOST_RULES } from '../../../model/wire/desk-wave-rules.ts';
import type { Reads, Staff, Tx } from '../../store/store.ts';
import type { WaveRule } from '../../store/waves.ts';
import type { WaveTerms } from '../../../words/terms.ts';
import { instantOf } from '../deps.ts';
import type { CommentsDeps } from '../deps.ts';
import { refuse } from '../refuse.ts';
import { newId } from '../tokens.ts';
import { common, near, sketch } from './alike.ts';

const DAY = 86_400_000;
/** Comments that a rule is made of, at least; the same as for a wave. */
export const LEAST = 3;

/** @returns the newest of some rules that a text is like; undefined for none */
export function ruleFor(text: string, rules: readonly WaveRule[]): WaveRule | undefined {
  if (!rules.length) return undefined;
  const own = sketch(text);
  return rules.find((rule) => near(own, rule.sketch));
}

/** The same among the rules that live now. @param now milliseconds since 1970 UTC */
export const likeRefused = async (
  reads: Pick<Reads, 'waveRules'>,
  site: string,
  text: string,
  now: number,
): Promise<WaveRule | undefined> => ruleFor(text, await reads.waveRules(site, instantOf(now)));

/** What is asked for with a refusal. */
export interface HoldAsked {
  readonly until: string;
  /** Words of the comments that were refused. */
  readonly texts: readonly string[];
  readonly ground: string | undefined;
  readonly staff: Staff;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

/**
 * Sets a rule, in the transaction of the refusal. Throws a `Problem`, so that nothing is refused either: a date that is
 * past or too far, texts that have too little in common, or as many rules as a site may have.
 */
export async function setRule(
  tx: Pick<Tx, 'waveRules' | 'setWaveRule'>,
  deps: Pick<CommentsDeps, 'random'>,
  site: Pick<Site, 'id'>,
  { until, texts, ground, staff, now }: HoldAsked,
  says: WaveTerms,
): Promise<void> {
  const end = Date.parse(until);
  // The whole last day counts, wherever the desk stands.
  if (end <= now || end > now + (LONGEST_HOLD + 1) * DAY)
    refuse(invalid({ path: '/hold/until', code: 'format', limit: LONGEST_HOLD }));
  const at = instantOf(now);
  if ((await tx.waveRules(site.id, at)).length >= MOST_RULES)
    refuse(problem('conflict', { detail: says.full(MOST_RULES) }));
  const sketches = texts.map(sketch);
  const shared = common(sketches);
  const alike = sketches.filter((one) => near(one, shared)).length;
  if (alike < LEAST || alike * 2 < texts.length) refuse(problem('conflict', { detail: says.unlike }));
  await tx.setWaveRule(site.id, {
    ...{ id: newId(deps), at, until: instantOf(end), refused: texts.length, staff: staff.id, sketch: shared },
    ...(ground !== undefined && { ground }),
  });
}
