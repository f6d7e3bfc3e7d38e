/** Counts what is held on the page: listeners of window and document, timers, observers that observe, streams. */

export interface Counted {
  /** How many there are of each kind; what there is none of is left out. */
  held(): Readonly<Record<string, number>>;
  /** Waits until what was held does not change for some frames: timers of a moment are over by then. */
  quiet(): Promise<void>;
  stop(): void;
}

type Watched = 'IntersectionObserver' | 'ResizeObserver' | 'EventSource';

/** Begins to count. What was there before is not counted. */
export function counted(): Counted {
  const counts = new Map<string, number>();
  const add = (kind: string, more: number): void => void counts.set(kind, (counts.get(kind) ?? 0) + more);
  const undo: (() => void)[] = [];
  const replace = <T extends object, K extends keyof T>(where: T, name: K, by: T[K]): void => {
    const was = where[name];
    where[name] = by;
    undo.push(() => (where[name] = was));
  };

  // Listeners, as the browser counts them: one for each function of a type and phase.
  const { addEventListener: add_, removeEventListener: remove_ } = EventTarget.prototype;
  const heard = new Map<string, Map<unknown, () => void>>();
  const nameOf = (target: unknown): string | undefined =>
    target === window || target === undefined || target === globalThis
      ? 'window'
      : target === document
        ? 'document'
        : target instanceof MediaQueryList
          ? 'media'
          : undefined;
  const off = (key: string, listener: unknown): void => {
    heard.get(key)?.get(listener)?.();
  };
  replace(EventTarget.prototype, 'addEventListener', function (this: unknown, type, listener, options) {
    add_.call((this ?? window) as EventTarget, type, listener, options);
    const name = nameOf(this);
    const { signal, once } = typeof options === 'object' ? options : {};
    if (!name || !listener || once || signal?.aborted) return;
    const key = `${name} ${type}`;
    const all = heard.get(key) ?? new Map<unknown, () => void>();
    heard.set(key, all);
    if (all.has(listener)) return;
    add(key, 1);
    const gone = (): void => {
      if (all.delete(listener)) add(key, -1);
    };
    all.set(listener, gone);
    if (signal) add_.call(signal, 'abort', gone);
  });
  replace(EventTarget.prototype, 'removeEventListener', function (this: unknown, type, listener, options) {
    remove_.call((this ?? window) as EventTarget, type, listener, options);
    const name = nameOf(this);
    if (name) off(`${name} ${type}`, listener);
  });

  // Timers: an interval until it is cleared, a wait until it is over.
  const timers = new Map<unknown, string>();
  const over = (id: unknown): void => {
    const kind = timers.get(id);
    if (kind && timers.delete(id)) add(kind, -1);
  };
  const { setTimeout: wait, clearTimeout: unwait, setInterval: repeat, clearInterval: unrepeat } = window;
  const began = (kind: string, id: unknown): void => {
    timers.set(id, kind);
    add(kind, 1);
  };
  replace(window, 'setTimeout', ((call: () => void, time?: number) => {
    const id: unknown = wait(() => {
      over(id);
      call();
    }, time);
    began('timeout', id);
    return id;
  }) as typeof window.setTimeout);
  replace(window, 'setInterval', ((call: () => void, time?: number) => {
    const id: unknown = repeat(call, time);
    began('interval', id);
    return id;
  }) as typeof window.setInterval);
  for (const [name, clear] of [
    ['clearTimeout', unwait],
    ['clearInterval', unrepeat],
  ] as const)
    replace(window, name, (id) => {
      over(id);
      clear(id as number);
    });

  // Observers as long as they observe something, streams until they are closed.
  const open = new Set<object>();
  const began_ = (kind: Watched, one: object): void => {
    if (open.has(one)) return;
    open.add(one);
    add(kind, 1);
  };
  const ended = (kind: Watched, one: object): void => {
    if (open.delete(one)) add(kind, -1);
  };
  for (const kind of ['IntersectionObserver', 'ResizeObserver'] as const) {
    const { prototype } = window[kind] as typeof ResizeObserver;
    const { observe, disconnect } = prototype;
    replace(prototype, 'observe', function (this: ResizeObserver, ...what) {
      began_(kind, this);
      observe.apply(this, what);
    });
    replace(prototype, 'disconnect', function (this: ResizeObserver) {
      ended(kind, this);
      disconnect.call(this);
    });
  }
  class Stream extends EventTarget {
    static readonly CLOSED = 2;
    readyState = 0;
    constructor() {
      super();
      began_('EventSource', this);
    }
    close(): void {
      ended('EventSource', this);
    }
  }
  replace(window, 'EventSource', Stream as never);

  const held = (): Record<string, number> =>
    Object.fromEntries([...counts].filter(([, count]) => count).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    held,
    async quiet() {
      let last = '';
      for (let same = 0; same < 5;) {
        await new Promise((next) => wait(next, 60));
        const now = JSON.stringify(held());
        same = now === last ? same + 1 : 0;
        last = now;
      }
    },
    stop() {
      for (const each of undo.reverse()) each();
    },
  };
}
