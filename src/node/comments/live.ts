/**
 * Live: streams that say "look again" and nothing more, with the store's cursor; visitors' streams say apart, as an
 * event called `feed`, that the feed has changed. One look at the store serves every stream of a site. Their number is
 * bounded: past it the caller answers 503, and the widget asks by itself from time to time (DESIGN.md).
 */
import type { FeedStore, Store } from '../store/store.ts';

/** What a stream watches: what visitors can see, or everything, for the desk. */
export type Watched = 'public' | 'all';

/** Streams of the whole companion, and of one network prefix. */
const MOST = 500;
const MOST_EACH = 20;

/** A sign of life, so that nothing between closes a quiet stream. Milliseconds. */
const BEAT = 25_000;
/** What the browser waits before it comes back, milliseconds. */
const RETRY = 15_000;

export interface Live {
  /**
   * Opens a stream.
   * @param who `since`: cursor that the caller has seen; another one by now is told at once. Without one, what changes
   *   from now on is told. `still`: may they go on reading? Asked before each word; whoever may not is cut off
   * @returns undefined when there are too many
   */
  open(
    site: string,
    of: Watched,
    who: {
      readonly visitor: string;
      readonly since?: string | undefined;
      readonly gone: AbortSignal;
      readonly still?: (() => Promise<boolean>) | undefined;
    },
  ): Promise<ReadableStream<Uint8Array> | undefined>;
  readonly count: () => number;
}

interface Stream {
  readonly site: string;
  readonly of: Watched;
  readonly visitor: string;
  last: string | undefined;
  /** Cursor of the feed that was told last. */
  feed?: string;
  readonly still: (() => Promise<boolean>) | undefined;
  send(text: string): void;
  end(): void;
}

/**
 * @param clock its `after` never keeps the process alive.
 * @param stopping ends every stream, at SIGTERM.
 */
export function createLive(
  store: Pick<Store, 'watch' | 'cursor'> & { readonly feed?: Pick<FeedStore, 'cursor'> },
  clock: { readonly after: (ms: number, run: () => void) => () => void },
  stopping: AbortSignal,
  most: number = MOST,
): Live {
  const streams = new Set<Stream>();
  const encoder = new TextEncoder();
  let watch: { stop(): void } | undefined;
  let beat: (() => void) | undefined;
  let looking = false;
  let again = false;

  const tell = (stream: Stream, cursor: string): void => {
    if (stream.last === cursor) return;
    // Who came without a cursor takes this one as seen: an event without data only sets the browser's last event id.
    stream.send(
      stream.last === undefined
        ? `id: ${cursor}\n\n`
        : `id: ${cursor}\ndata: ${JSON.stringify({ cursor })}\n\n`,
    );
    stream.last = cursor;
  };

  /** A page that has just read the feed takes what is there as seen; one that was cut off looks by itself. */
  const tellFeed = (stream: Stream, cursor: string): void => {
    if (stream.feed !== undefined && stream.feed !== cursor)
      stream.send(`event: feed\ndata: ${JSON.stringify({ cursor })}\n\n`);
    stream.feed = cursor;
  };

  /** Asks once for each site that somebody watches; what changes meanwhile is asked for once more. */
  const look = async (): Promise<void> => {
    again = true;
    if (looking) return;
    looking = true;
    try {
      while (again && streams.size) {
        again = false;
        const cursors = new Map<string, Promise<string>>();
        for (const stream of streams) {
          // A right that is withdrawn ends at once, in the middle of a stream too (S-31).
          if (stream.still && !(await stream.still())) {
            stream.end();
            continue;
          }
          const key = `${stream.of} ${stream.site}`;
          const cursor = cursors.get(key) ?? store.cursor(stream.site, stream.of);
          cursors.set(key, cursor);
          tell(stream, await cursor);
          if (stream.of === 'all' || !store.feed) continue;
          const feed = cursors.get(`feed ${stream.site}`) ?? store.feed.cursor(stream.site);
          cursors.set(`feed ${stream.site}`, feed);
          tellFeed(stream, await feed);
        }
      }
    } catch {
      // The store is away for a moment; the next change, or the next beat, looks again.
    } finally {
      looking = false;
    }
  };

  const pulse = (): void => {
    beat = clock.after(BEAT, () => {
      for (const stream of streams) stream.send(': \n\n');
      void look();
      pulse();
    });
  };

  const rest = (): void => {
    if (streams.size) return;
    watch?.stop();
    beat?.();
    watch = beat = undefined;
  };

  return {
    count: () => streams.size,
    async open(site, of, { visitor, since, gone, still }) {
      const mine = [...streams].filter((stream) => stream.visitor === visitor).length;
      if (stopping.aborted || streams.size >= most || mine >= MOST_EACH) return undefined;
      let close = (): void => {};
      let leave = (): boolean => false;
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          const stream: Stream = {
            site,
            of,
            visitor,
            last: since,
            still,
            send: (text) => {
              // It has ended while the store was asked for what to tell it.
              if (!streams.has(stream)) return;
              // A reader that takes nothing is not waited for: it comes back and looks by itself.
              if ((controller.desiredSize ?? 0) < -64) close();
              else controller.enqueue(encoder.encode(text));
            },
            end: () => close(),
          };
          leave = () => {
            if (!streams.delete(stream)) return false;
            stopping.removeEventListener('abort', close);
            gone.removeEventListener('abort', close);
            rest();
            return true;
          };
          close = () => {
            if (leave()) controller.close();
          };
          streams.add(stream);
          stopping.addEventListener('abort', close, { once: true });
          gone.addEventListener('abort', close, { once: true });
          stream.send(`retry: ${RETRY}\n\n`);
        },
        // The reader's own doing: the stream is closed already.
        cancel: () => void leave(),
      });
      watch ??= store.watch(() => void look());
      if (!beat) pulse();
      if (gone.aborted || stopping.aborted) close();
      void look();
      return body;
    },
  };
}
