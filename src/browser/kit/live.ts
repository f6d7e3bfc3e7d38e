/**
 * Live: one event stream for each endpoint, shared by the widgets of the page. An event only says "look again". Where
 * there is no stream to be had, a look at intervals. Nothing while the page is hidden, the widget is out of sight, or
 * the visitor saves data.
 */

/** Milliseconds between two looks without a stream; each wait is up to half as long again, so that pages spread out. */
const INTERVAL = 60_000;

/** What one can hear of: comments, or the feed (an event of its own). */
type About = 'message' | 'feed';

interface Stream {
  readonly looks: Map<() => void, About>;
  stop(): void;
}

const streams = new Map<string, Stream>();

function open(endpoint: string): Stream {
  const looks = new Map<() => void, About>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (about?: About): void =>
    looks.forEach((of, look) => {
      if (!about || of === about) look();
    });
  const poll = (): void => {
    timer = setTimeout(
      () => {
        tell();
        poll();
      },
      INTERVAL * (1 + Math.random() / 2),
    );
  };
  let source: EventSource | undefined;
  let broken = false;
  try {
    source = new EventSource(endpoint);
    source.onmessage = () => tell('message');
    source.addEventListener('feed', () => tell('feed'));
    // The cursor that comes back with the browser is that of comments; what the feed did meanwhile nobody knows.
    source.onopen = () => {
      if (broken) tell('feed');
      broken = false;
    };
    // The browser comes back by itself after a break; closed means that the server has no stream for us.
    source.onerror = () => {
      broken = true;
      if (source?.readyState === EventSource.CLOSED && timer === undefined) poll();
    };
  } catch {
    poll();
  }
  return {
    looks,
    stop() {
      source?.close();
      clearTimeout(timer);
    },
  };
}

/** Hears of changes at an endpoint until the function given back is called. */
export function follow(endpoint: string, look: () => void, about: About = 'message'): () => void {
  const stream = streams.get(endpoint) ?? open(endpoint);
  streams.set(endpoint, stream);
  stream.looks.set(look, about);
  return () => {
    stream.looks.delete(look);
    if (stream.looks.size || streams.get(endpoint) !== stream) return;
    stream.stop();
    streams.delete(endpoint);
  };
}

/** Whether the visitor has asked for few bytes. */
const saves = (): boolean =>
  !!(navigator as { connection?: { readonly saveData?: boolean } }).connection?.saveData;

/** Follows while it may; `update` is called whenever something that matters has changed. */
export interface Follower {
  /** @param endpoint undefined: not live @param near in sight, or nearly */
  update(endpoint: string | undefined, near: boolean): void;
  stop(): void;
}

/** @param look called for each change, and once when a pause ends */
export function follower(look: () => void, about?: About): Follower {
  let end: (() => void) | undefined;
  let now: string | undefined;
  let paused = false;
  const stop = (): void => {
    end?.();
    end = now = undefined;
  };
  return {
    stop,
    update(endpoint, near) {
      const wanted = near && document.visibilityState !== 'hidden' && !saves() ? endpoint : undefined;
      if (wanted === now) return;
      stop();
      if (wanted) {
        now = wanted;
        end = follow(wanted, look, about);
        if (paused) look();
      }
      paused = !wanted && !!endpoint;
    },
  };
}
