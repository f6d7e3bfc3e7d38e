/**
 * How often something may happen, in memory (S-28): per network prefix, per page, in all. One number a key (the
 * generic cell rate algorithm), so a flood of keys costs little, and their number is bounded.
 */
import type { Clock } from './clock.ts';

/** At most `most` within `seconds`, then one each `seconds / most`. */
export interface Limit {
  readonly most: number;
  readonly seconds: number;
}

/** One thing that is counted: the limit's name and key say which counter it is. */
export interface Want extends Limit {
  /** Such as `post/visitor`; limits of the same name share their counters. */
  readonly name: string;
  /** A visitor, a page; '' for all together. */
  readonly key: string;
}

export interface Rate {
  /**
   * Counts once in every counter, or in none when one of them is full.
   * @returns 0 when admitted; else the whole seconds until it would be
   */
  admit(...wants: readonly Want[]): number;
}

/** Counters kept; beyond it the oldest are forgotten, which favours the caller for a moment. */
const MOST_KEYS = 50_000;

/** A limiter of its own memory. */
export function createRate({ now }: Pick<Clock, 'now'>, most = MOST_KEYS): Rate {
  /** When the counter will be empty, in milliseconds. Insertion order is age: each use inserts anew. */
  const empties = new Map<string, number>();
  let last = now();
  return {
    admit(...wants) {
      const at = now();
      // A clock that was set back takes its counters along: or else whoever came once would wait until it is there again.
      if (at < last) for (const [id, empty] of empties) empties.set(id, empty - (last - at));
      last = at;
      const next: [id: string, empty: number][] = [];
      let wait = 0;
      for (const { name, key, most, seconds } of wants) {
        const id = `${name}\0${key}`;
        const step = (seconds * 1000) / most;
        const empty = Math.max(empties.get(id) ?? 0, at) + step;
        wait = Math.max(wait, empty - at - seconds * 1000);
        next.push([id, empty]);
      }
      // Half a millisecond is rounding, not haste.
      if (wait > 0.5) return Math.ceil(wait / 1000);
      for (const [id, empty] of next) {
        empties.delete(id);
        empties.set(id, empty);
      }
      for (const [id, empty] of empties) {
        if (empties.size <= most && empty > at) break;
        empties.delete(id);
      }
      return 0;
    },
  };
}
