/**
 * The one way to the network. Every answer is read by a parser of the wire; every failure, of the network, of
 * the server or of its words, comes back as a `Problem`, so nothing here ever throws. What asks only is here; what
 * also writes is in `writer.ts`.
 */
import { failure, isProblem } from '../../model/failure.ts';
import type { Problem } from '../../model/problem.ts';
import { bare } from '../../model/wire/bare.ts';
import { hostsIn } from './host.ts';

/** One question to the server. */
export interface Asking<T> {
  /** Reads the body of a good answer; it is handed undefined when that was no JSON, or nothing at all (204). */
  readonly parse: (body: unknown) => T | Problem;
  /** Of the address; what is undefined is left out. */
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  /** Ends it early; the answer is then a `timeout` nobody waits for. */
  readonly signal?: AbortSignal;
  /** Milliseconds until it is given up; 15 seconds unless told. */
  readonly limit?: number;
  /** Ask the server again, whatever the browser's cache holds (which still saves the bytes: 304). */
  readonly fresh?: boolean;
}

/** Asks at a path below the base ('' is the base itself). @param more for the request: method, body, headers */
export type Asker = <T>(path: string, asking: Asking<T>, more?: RequestInit) => Promise<T | Problem>;

/**
 * @param base absolute address: of a site on the companion, or of one file. Undefined when there is none to ask: nothing is available then.
 * @param send stands in for `fetch` in tests
 */
export const client =
  (base: string | undefined, send?: typeof fetch): Asker =>
  async (path, asking, more) => {
    const { parse, query, signal, limit = 15_000, fresh } = bare<typeof asking>(asking);
    if (!base) return failure('unavailable');
    if (location.protocol === 'https:' && base.startsWith('http:')) return failure('insecure');
    const url = new URL(base);
    url.pathname = url.pathname.replace(/\/$/, '') + path;
    for (const [name, value] of Object.entries(query ?? {}))
      if (value !== undefined) url.searchParams.set(name, `${value}`);
    const stop = new AbortController();
    const abort = (): void => stop.abort();
    const timer = setTimeout(abort, limit);
    const asked = async () => {
      // Without a prototype: `fetch` reads inherited options too, and a page may have put some there (S-05).
      const answer = await (send ?? fetch)(
        url.href,
        bare<RequestInit>(
          {
            method: 'GET',
            cache: fresh ? 'no-cache' : 'default',
            credentials: 'omit',
            // What was written is what is asked: no redirect leads elsewhere.
            redirect: 'error',
            signal: stop.signal,
          },
          more ?? {},
        ),
      );
      const text = await answer.text();
      let body: unknown;
      try {
        body = JSON.parse(text);
      } catch {
        // A page of HTML, or nothing.
      }
      if (!answer.ok) return (await import('./rare.ts')).problemOf(answer, body);
      await hostsIn(text);
      const value = parse(body);
      return isProblem(value) ? failure('garbled') : value;
    };
    const late = new Promise<Problem>((resolve) => {
      // Whatever stands in for `fetch` on a page may not know of signals.
      stop.signal.addEventListener('abort', () => resolve(failure('timeout')));
    });
    signal?.addEventListener('abort', abort);
    if (signal?.aborted) abort();
    // A network error says nothing about itself.
    const came = await Promise.race([
      late,
      asked().catch(() => failure(navigator.onLine ? 'unavailable' : 'offline')),
    ]);
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    return came;
  };
