/**
 * The one way to the network (R-76). Every answer is read by a parser of the wire; every failure, of the network, of
 * the server or of its words, comes back as a `Problem`, so nothing here ever throws.
 */
import { isProblem, problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import { bare } from '../../model/wire/parse.ts';
import { parseProblem } from '../../model/wire/problem.ts';

/** One question to the server. */
export interface Ask<T> {
  /** Reads the body of a good answer; it is handed undefined when that was no JSON, or nothing at all (204). */
  readonly parse: (body: unknown) => T | Problem;
  /** Of the address; what is undefined is left out. */
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Flat: texts, numbers, booleans, lists of texts; what is undefined is left out. */
  readonly body?: object;
  /** Idempotency-Key: the same for each try of one write (S-27). */
  readonly key?: string;
  /** The author's token of the comment that the path names. */
  readonly token?: string;
  /** Ends it early; the answer is then a `timeout` nobody waits for. */
  readonly signal?: AbortSignal;
  /** Milliseconds until it is given up; 15 seconds unless told. */
  readonly limit?: number;
  /** Ask the server again, whatever the browser's cache holds (which still saves the bytes: 304). */
  readonly fresh?: boolean;
}

/** Asks at a path below the base ('' is the base itself). */
export type Client = <T>(path: string, ask: Ask<T>) => Promise<T | Problem>;

/**
 * JSON that an old library on the page cannot spoil: with its `Array.prototype.toJSON` the browser's own would write a
 * list as a string (S-05).
 */
const encode = (body: object): string => {
  const one = (value: unknown): string =>
    Array.isArray(value) ? `[${value.map(one).join()}]` : JSON.stringify(value);
  return `{${Object.entries(body)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${one(name)}:${one(value)}`)
    .join()}}`;
};

/** Seconds from a `Retry-After` of either form; NaN or less than one when it says nothing of use. */
const waiting = (value: string | null): number =>
  /^\d+$/.test(value ?? '') ? Number(value) : Math.ceil((Date.parse(value ?? '') - Date.now()) / 1000);

/**
 * @param base absolute address: of a site on the companion, or of one file. Undefined when there is none to ask.
 * @param send stands in for `fetch` in tests
 * @param extra what each request has besides: the desk's session
 */
export const client =
  (base: string | undefined, send?: typeof fetch, extra?: RequestInit): Client =>
  async <T>(path: string, ask: Ask<T>): Promise<T | Problem> => {
    const { parse, query, method, body, key, token, signal, limit = 15_000, fresh } = bare<Ask<T>>(ask);
    if (!base || (location.protocol === 'https:' && base.startsWith('http:'))) return problem('insecure');
    const url = new URL(base);
    url.pathname = url.pathname.replace(/\/$/, '') + path;
    for (const [name, value] of Object.entries(query ?? {}))
      if (value !== undefined) url.searchParams.set(name, `${value}`);
    const stop = new AbortController();
    const abort = (): void => stop.abort();
    // Whatever stands in for `fetch` on a page may not know of signals.
    const ended = new Promise<never>((_, reject) => stop.signal.addEventListener('abort', reject));
    const inTime = <A>(answer: Promise<A>): Promise<A> => Promise.race([answer, ended]);
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort);
    const timer = setTimeout(abort, limit);
    try {
      // Without a prototype: `fetch` reads inherited options too, and a page may have put some there (S-05).
      const answer = await inTime(
        (send ?? fetch)(
          url.href,
          bare<RequestInit>({
            method: method ?? 'GET',
            cache: fresh ? 'no-cache' : 'default',
            credentials: 'omit',
            // What was written is what is asked: no redirect leads elsewhere (R-76).
            redirect: 'error',
            signal: stop.signal,
            headers: bare<Record<string, string>>(
              body ? { 'Content-Type': 'application/json' } : {},
              key ? { 'Idempotency-Key': key } : {},
              token ? { 'Parvis-Token': token } : {},
            ),
            ...(body && { body: encode(body) }),
            ...extra,
          }),
        ),
      );
      const raw: unknown = await inTime(answer.json().catch(() => undefined));
      if (!stop.signal.aborted) {
        if (answer.ok) {
          const value = parse(raw);
          return isProblem(value) ? problem('garbled') : value;
        }
        const retryAfter = waiting(answer.headers.get('retry-after'));
        return bare(parseProblem(raw, answer.status), retryAfter > 0 && { retryAfter });
      }
    } catch {
      // A network error says nothing about itself.
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    }
    return problem(stop.signal.aborted ? 'timeout' : navigator.onLine ? 'unavailable' : 'offline');
  };
