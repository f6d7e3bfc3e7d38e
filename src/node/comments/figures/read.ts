/** From the store to the figures of a site: for the mail of managers, the command line and the public page. */
import { figuresOf } from '../../../model/figures/figures.ts';
import type { Figures } from '../../../model/figures/figures.ts';
import { weekBefore } from '../../../model/figures/period.ts';
import type { Period } from '../../../model/figures/period.ts';
import { siteZone } from '../../../model/site.ts';
import type { Site } from '../../../model/site.ts';
import type { FigureReads } from '../../store/figures.ts';

/** What the figures need to know beside what happened. */
export interface FigureRules {
  /** Milliseconds. */
  readonly now: number;
  /** Within which comments are to be decided. */
  readonly targetHours: number;
}

/** The figures of any time. */
export const figuresFor = async (
  reads: FigureReads,
  site: Site,
  period: Period,
  { now, targetHours }: FigureRules,
): Promise<Figures> =>
  figuresOf(await reads.facts(site.id, period), period, {
    calendar: site.policy.calendar,
    targetHours,
    zone: siteZone(site),
    now,
  });

/** A week beside the one before. `service`: delays are in hours of service. */
export interface Week {
  readonly figures: Figures;
  readonly before: number;
  readonly service: boolean;
}

/** The figures of a week, with how many comments there were the week before. */
export async function figuresOfWeek(
  reads: FigureReads,
  site: Site,
  period: Period,
  rules: FigureRules,
): Promise<Week> {
  const earlier = await figuresFor(reads, site, weekBefore(siteZone(site), period), rules);
  return {
    figures: await figuresFor(reads, site, period, rules),
    before: earlier.received.count,
    service: site.policy.calendar !== undefined,
  };
}
