/**
 * Rules that hold comments like those of a wave that was refused. They are the same for every companion of the database,
 * which asks for them at each write, and each ends by itself; the log of them is only ever added to (S-30).
 */
import type { Instant } from '../../model/wire/shape.ts';

/** Milliseconds for which a rule's row stays after its end: what it held may still wait, and the desk says which it was. */
export const RULE_KEPT = 7 * 86_400_000;

/** One rule. It holds; it never publishes or refuses. */
export interface WaveRule {
  readonly id: string;
  /** When it was set, with the refusal of its wave. */
  readonly at: Instant;
  /** From then on it holds nothing any more. */
  readonly until: Instant;
  /** Comments that were refused then. */
  readonly refused: number;
  /** Id of the staff member. */
  readonly staff: string;
  /** What they were refused for, where a statement said so. */
  readonly ground?: string;
  /** Hashes of the words that they have in common, the smallest first: see `comments/waves/alike.ts`. */
  readonly sketch: readonly number[];
}

/** One act, as the log keeps it. */
export interface WaveLine extends Pick<WaveRule, 'at' | 'until' | 'refused' | 'staff'> {
  /** From 1 on, for each site. */
  readonly n: number;
  readonly act: 'set' | 'end';
  readonly rule: string;
}

export interface WaveReads {
  /** Those that had not ended by an instant, the newest first. */
  waveRules(site: string, since: Instant): Promise<readonly WaveRule[]>;
  /** Newest first. */
  waveLog(site: string, limit: number): Promise<readonly WaveLine[]>;
}

export interface WaveWrites {
  /** Sets a rule, with its line in the log. */
  setWaveRule(site: string, rule: WaveRule): Promise<void>;
  /**
   * Ends a rule before its time, with its line in the log.
   * @returns false, and nothing is written, when it has ended already, or there is no such rule
   */
  endWaveRule(site: string, id: string, by: Pick<WaveLine, 'staff' | 'at'>): Promise<boolean>;
}
