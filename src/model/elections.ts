/**
 * Ballots, as the law of a country closes contributions around them: a preset knows the rule, a site names its days.
 *
 * `election-fr`: electoral code, art. L. 49, as in force since 30 June 2020 (loi n° 2019-1269, art. 7): from the eve of
 * the ballot at 0 h on (the midnight after Friday, for a Sunday), no message of electoral propaganda may be spread by
 * electronic means; the Senate's guide has blogs and forums suspended from then on (requirements.md section 13). It ends
 * when the polling stations close, at 20:00 at the latest (art. R. 41), which holds where a site does not say. What was
 * published before stays (Conseil d'État, 8 July 2002, Rodez); what is new waits. Looked up in November 2026.
 * Overseas a ballot may be on a Saturday: its eve is then the Friday, in the zone of the place.
 */
import type { ClosingWindow, Election } from './calendar.ts';
import { addDays } from './zone.ts';

/** A rule: on which day, counted from the ballot's, and at which local time it begins; when it ends on the ballot's. */
interface Rule {
  readonly days: number;
  readonly from: string;
  readonly closes: string;
}

const rules: Readonly<Record<Election['preset'], Rule>> = {
  'election-fr': { days: -1, from: '00:00', closes: '20:00' },
};

/** The windows of an election, one for each ballot. `reason` is '' until somebody puts it in words (`sayElections`). */
export function electionWindows(election: Election): readonly ClosingWindow[] {
  const { preset, ballots, closes, reason = '', ...rest } = election;
  const rule = rules[preset];
  return ballots.map((ballot) => ({
    ...rest,
    from: `${addDays(ballot, rule.days)}T${rule.from}`,
    to: `${ballot}T${closes ?? rule.closes}`,
    reason,
  }));
}

/** The elections with a reason for visitors: their own, or what `say` says of their preset. */
export const sayElections = (
  elections: readonly Election[],
  say: (preset: Election['preset']) => string,
): readonly Election[] => elections.map((one) => ({ ...one, reason: one.reason ?? say(one.preset) }));
