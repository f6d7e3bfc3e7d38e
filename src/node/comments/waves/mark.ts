/** The line beside a comment that a rule has held: which wave it is like, and until when such are held. */
import { siteZone } from '../../../model/site.ts';
import type { Site } from '../../../model/site.ts';
import type { WaveTerms } from '../../../words/terms.ts';
import type { WaveRule } from '../../store/waves.ts';
import { ruleFor } from './rules.ts';

/** Writes the line; undefined where no rule that is still known is meant. */
export type LikeMark = (text: string, rules: readonly WaveRule[]) => string | undefined;

/** @returns what writes the line in the site's language, with dates of the site's time: "3 March" */
export function likeMarkOf(
  site: Site,
  { tag, waves }: { readonly tag: string; readonly waves: WaveTerms },
): LikeMark {
  const dates = new Intl.DateTimeFormat(tag === 'en' ? 'en-GB' : tag, {
    ...{ day: 'numeric', month: 'long', timeZone: siteZone(site) },
  });
  return (text, rules) => {
    const rule = ruleFor(text, rules);
    if (!rule) return undefined;
    const [at, until] = [rule.at, rule.until].map((one) => dates.format(Date.parse(one))) as [string, string];
    return waves.mark({ refused: rule.refused, at, until });
  };
}
