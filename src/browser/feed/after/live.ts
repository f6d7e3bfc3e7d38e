/**
 * Hears that the feed has changed, for pages that ask for it: over the companion's event stream, which the page's
 * widgets share, and where there is none by a look at intervals, never more often than once a minute, each page at its
 * own moment. Not while nobody would see it, the visitor is busy in it, or saves data; what was missed is looked at then.
 */
import { follower } from '../../kit/live.ts';

/** Milliseconds between two looks at least; each wait is up to half as long again, so that pages spread out. */
const INTERVAL = 60_000;
/** Milliseconds over which pages that were told at once spread out. */
const SPREAD = 4000;

/** What the element lends. */
export interface LiveHost {
  /** Address of the feed's file. */
  src(): string | undefined;
  /** Is it in sight, or nearly? */
  near(): boolean;
  /** May a look be had now? In sight, not hidden, not paused, no focus inside. */
  may(): boolean;
  /** Has a look. @returns seconds that the server asks to wait, if it does */
  look(): Promise<number | undefined>;
}

/** The stream of the companion that serves a feed: beside it, as `/s/SITE/live`. A file from elsewhere has none. */
export const streamOf = (src: string | undefined): string | undefined =>
  /^(.+\/s\/[a-z0-9-]+\/)feed\.json$/.exec(src ?? '')?.[1]?.concat('live');

/** What was started. */
export interface Live {
  /** In sight again, or out of it: the stream opens or closes without waiting for the next turn. */
  again(): void;
  end(): void;
}

/** Starts. */
export function followFeed({ src, near, may, look }: LiveHost): Live {
  let timer: ReturnType<typeof setTimeout>;
  let ended = false;
  let due = false;
  const wait = (least: number, spread = least / 2): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void turn(), least + spread * Math.random());
  };
  const stream = follower(() => {
    due = true;
    wait(0, SPREAD);
  }, 'feed');
  const listen = (): void => stream.update(streamOf(src()), near());
  const turn = async (): Promise<void> => {
    listen();
    let seconds: number | undefined;
    if ((due || !streamOf(src())) && may()) {
      due = false;
      seconds = await look();
      // Told again meanwhile: its turn is set already, and comes sooner.
      if (due && !seconds) return;
    }
    if (!ended) wait(Math.max(INTERVAL, (seconds ?? 0) * 1000));
  };
  document.addEventListener('visibilitychange', listen);
  listen();
  wait(INTERVAL);
  return {
    again: listen,
    end() {
      ended = true;
      stream.stop();
      document.removeEventListener('visibilitychange', listen);
      clearTimeout(timer);
    },
  };
}
