/**
 * Looks at the feed's file now and then, for pages that ask for it: never more often than once a minute, each
 * page at its own moment, and not while nobody would see it or the visitor is busy in it.
 */

/** Milliseconds between two looks at least; each wait is up to half as long again, so that pages spread out. */
const INTERVAL = 60_000;

/** What the element lends. */
export interface LiveHost {
  /** May a look be had now? In sight, not hidden, not paused, no focus inside. */
  may(): boolean;
  /** Has a look. @returns seconds that the server asks to wait, if it does */
  look(): Promise<number | undefined>;
}

/** Starts. @returns ends it */
export function followFeed({ may, look }: LiveHost): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let ended = false;
  const wait = (least: number): void => {
    timer = setTimeout(() => void turn(), least * (1 + Math.random() / 2));
  };
  const turn = async (): Promise<void> => {
    const seconds = may() ? await look() : undefined;
    if (!ended) wait(Math.max(INTERVAL, (seconds ?? 0) * 1000));
  };
  wait(INTERVAL);
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
