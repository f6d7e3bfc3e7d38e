/** The server's clock: a visitor's own may be days off, and whether a form is open is the server's to say. */

/** Now by the server, in milliseconds since 1970 UTC, and a wake-up call. */
export interface ServerClock {
  now(): number;
  /** Sets it by an answer's `serverTime`. */
  set(instant: string | undefined): void;
  /** Calls once at an instant, in place of any former call; undefined calls off. */
  wake(instant: string | undefined, call?: () => void): void;
}

/** The longest that a browser's timer can wait. */
const LONGEST = 2 ** 31 - 1;

/** Runs with the visitor's clock until it is set. */
export function serverClock(): ServerClock {
  let ahead = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): number => Date.now() + ahead;
  return {
    now,
    set(instant) {
      ahead = Date.parse(instant ?? '') - Date.now() || 0;
    },
    wake(instant, call) {
      clearTimeout(timer);
      const wait = Date.parse(instant ?? '') - now();
      // A second late rather than early: the server must have seen the moment too.
      if (call && wait > 0 && wait < LONGEST) timer = setTimeout(call, wait + 1000);
    },
  };
}
