/**
 * The same text in thread after thread: remembered in memory for a day, as hashes, so that nothing of it is stored.
 * The same text in the same thread is the store's question (`sameText`).
 */
import { hashed } from '../tokens.ts';

const DAY = 86_400_000;
/** Texts remembered; the oldest go first. */
const MOST = 20_000;
/** Shorter ones are said by many: « Merci à toute l'équipe ! » */
const SHORTEST = 30;

export interface Repeats {
  /** Notes a text. @returns whether it stood in another thread of the site within a day */
  seen(site: string, thread: string, text: string, now: number): boolean;
}

export function createRepeats(most = MOST): Repeats {
  const known = new Map<string, { readonly thread: string; readonly at: number }>();
  return {
    seen(site, thread, text, now) {
      const plain = text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      if ([...plain].length < SHORTEST) return false;
      const key = hashed(`${site}\n${plain}`);
      const before = known.get(key);
      known.delete(key);
      known.set(key, { thread, at: now });
      for (const [old, { at }] of known) {
        if (known.size <= most && now - at < DAY) break;
        known.delete(old);
      }
      return !!before && before.thread !== thread && now - before.at < DAY;
    },
  };
}
