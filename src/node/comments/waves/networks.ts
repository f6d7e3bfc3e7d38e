/**
 * Which comments came from the same network prefix within a day, so that the desk can show them together. Nothing about
 * addresses is stored (S-71): what is known is the visitor's name of `edge/visitor.ts`, a keyed hash of the prefix whose
 * key is made anew each day and forgotten, by comment, in this companion's memory alone, for a day.
 */
const DAY = 86_400_000;
/** Comments remembered; the oldest go first. */
const MOST = 20_000;

/** What one companion knows. */
export interface Networks {
  /**
   * Notes where a comment came from.
   * @param visitor the keyed hash @param now milliseconds since 1970 UTC
   */
  note(site: string, comment: string, visitor: string, now: number): void;
  /** @returns the keyed hash, while it is known */
  of(site: string, comment: string, now: number): string | undefined;
}

/** @returns a memory of its own. @param most comments in it */
export function createNetworks(most = MOST): Networks {
  /** Insertion order is age. */
  const known = new Map<string, { readonly visitor: string; readonly at: number }>();
  const forget = (now: number): void => {
    for (const [key, { at }] of known) {
      if (known.size <= most && now - at < DAY) break;
      known.delete(key);
    }
  };
  return {
    note(site, comment, visitor, now) {
      known.set(`${site}/${comment}`, { visitor, at: now });
      forget(now);
    },
    of(site, comment, now) {
      forget(now);
      return known.get(`${site}/${comment}`)?.visitor;
    },
  };
}
