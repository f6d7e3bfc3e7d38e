/** The tables of rules that hold the next ones of a wave, as the query builder knows them. */

interface WaveColumns {
  site: string;
  at: number;
  until: number;
  /** Comments that were refused with it. */
  refused: number;
  staff: string;
}

/** A rule; its row goes some days after its end. */
export interface WaveRuleTable extends WaveColumns {
  id: string;
  ground: string | null;
  /** JSON: hashes of words. */
  sketch: string;
}

/** Who set and ended which; rows are only ever added. */
export interface WaveLogTable extends WaveColumns {
  /** From 1 on, for each site. */
  n: number;
  act: string;
  rule: string;
}
