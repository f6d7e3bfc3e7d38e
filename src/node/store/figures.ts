/** What the figures need of the store: facts without texts and without names. */
import type { Facts } from '../../model/figures/facts.ts';
import type { Reasoned } from '../../model/figures/transparency.ts';

/** A time in milliseconds since 1970 UTC, `to` excluded. */
export interface Between {
  readonly from: number;
  readonly to: number;
}

export interface FigureReads {
  /** What happened at a site in a time, and what waits now. */
  facts(site: string, between: Between): Promise<Facts>;
  /** Comments whose statement of reasons holds from a moment of that time on, the earliest first. */
  statements(site: string, between: Between): Promise<readonly Reasoned[]>;
}
