/** The client that also writes: it comes with the first form, and a reader never needs it. */
import type { Problem } from '../../model/problem.ts';
import { bare } from '../../model/wire/bare.ts';
import { client } from './client.ts';
import type { Asking } from './client.ts';

/** One question to the server, or one thing it is told. */
export interface Ask<T> extends Asking<T> {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Flat: texts, numbers, booleans, lists of texts; what is undefined is left out. */
  readonly body?: object;
  /** Idempotency-Key: the same for each try of one write (S-27). */
  readonly key?: string;
  /** The author's token of the comment that the path names. */
  readonly token?: string;
}

/** Asks or writes at a path below the base ('' is the base itself). */
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

/**
 * @param base absolute address of a site on the companion; undefined when there is none to ask
 * @param send stands in for `fetch` in tests
 * @param extra what each request has besides: the desk's session
 */
export const writer =
  (base: string | undefined, send?: typeof fetch, extra?: RequestInit): Client =>
  (path, ask) => {
    const { method, body, key, token } = bare<typeof ask>(ask);
    return client(base, send)(path, ask, {
      ...extra,
      ...(method && { method }),
      ...(body && { body: encode(body) }),
      headers: bare<Record<string, string>>(
        body ? { 'Content-Type': 'application/json' } : {},
        key ? { 'Idempotency-Key': key } : {},
        token ? { 'Parvis-Token': token } : {},
      ),
    });
  };
