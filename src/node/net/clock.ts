/** Time as the way out needs it, so that a test can hold it in its hand. */

export interface Clock {
  /** Milliseconds since an arbitrary start; never goes back. */
  readonly now: () => number;
  /** Calls `run` once after `ms`; the returned function calls it off. */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** The real one. Its timers never keep the process alive: a shutdown does not wait for a slow server. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
