/**
 * The guarded way out: the only function of the companion that asks another machine for something (S-40 to S-43).
 * Each hop is checked anew: URL, every address, then a connection to one of those addresses and no other.
 */
import type { IncomingMessage } from 'node:http';
import { parseAllow } from './allow.ts';
import { ACCEPT_ENCODING, readBody } from './body.ts';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { exchange, systemConnect } from './dial.ts';
import type { Connect } from './dial.ts';
import { failure, isFailure } from './failure.ts';
import type { GetFailure, GetFailureKind } from './failure.ts';
import { limitsWith } from './limits.ts';
import type { Limits } from './limits.ts';
import { isRedirect, nextHop } from './redirect.ts';
import { checkedAddresses, systemResolve } from './resolve.ts';
import type { Resolve } from './resolve.ts';
import { hostOf, outboundUrl, portOf } from './url.ts';

/** What a companion decides once, at start. */
export interface GetSettings {
  /** `net.allow`: exact `host:port` entries, the only exceptions. */
  readonly allow?: readonly string[];
  /** A page about this companion, named in the user agent so that a server's owner can write to someone. */
  readonly contact?: string;
  readonly limits?: Partial<Limits>;
  /** The seams below are for tests; configuration cannot reach them. */
  readonly resolve?: Resolve;
  readonly connect?: Connect;
  readonly clock?: Clock;
  /** Told of every connection that is about to be opened: host and port, never path or query. */
  readonly onDial?: (host: string, port: number) => void;
}

/** What one request may say. A value that could not be a header is left out. */
export interface GetOptions {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  readonly accept?: string;
  /** Sent to the origin of the first address only. */
  readonly authorization?: string;
  /** JSON to be sent, by POST: to this one address, whose redirects are refused. */
  readonly json?: string;
  /** A form, `application/x-www-form-urlencoded`, sent in the same way. */
  readonly form?: string;
  readonly signal?: AbortSignal;
  /** `false`: a redirect is the answer. */
  readonly follow?: boolean;
}

/** An answer of any status. */
export interface GetAnswer {
  readonly status: number;
  /** Where the answer came from, after redirects. */
  readonly url: string;
  /** Lower-case names, no prototype; repeated fields joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decoded, at most 15 MB. */
  readonly bytes: Uint8Array;
}

export type Get = (url: string, options?: GetOptions) => Promise<GetAnswer | GetFailure>;

/**
 * Visible ASCII, spaces and Latin-1: what a header value may hold (RFC 9110). A token in Authorization may be long: it
 * carries what a provider says of somebody.
 */
const headerValue = (name: string, value: string | undefined): value is string =>
  value !== undefined &&
  value.length <= (name === 'authorization' ? 12_288 : 1024) &&
  /^[\x20-\x7e\x80-\xff]+$/.test(value);

/** What is sent, if anything is. */
const sentBy = ({ json, form }: GetOptions): string | undefined => json ?? form;
const typeOf = ({ json, form }: GetOptions): string | undefined =>
  json !== undefined
    ? 'application/json'
    : form !== undefined
      ? 'application/x-www-form-urlencoded'
      : undefined;

function headersFor(agent: string, options: GetOptions, withCredentials: boolean): Record<string, string> {
  const wanted: [string, string | undefined][] = [
    ['user-agent', agent],
    ['accept', options.accept ?? '*/*'],
    ['accept-encoding', ACCEPT_ENCODING],
    ['if-none-match', options.etag],
    ['if-modified-since', options.lastModified],
    ['content-type', typeOf(options)],
    ['authorization', withCredentials ? options.authorization : undefined],
  ];
  return Object.fromEntries(wanted.filter((pair): pair is [string, string] => headerValue(...pair)));
}

function answerHeaders(response: IncomingMessage): Record<string, string> {
  const all = Object.create(null) as Record<string, string>;
  for (const [name, values] of Object.entries(response.headersDistinct))
    all[name] = (values ?? []).join(', ');
  return all;
}

/** What the error of a socket, of TLS or of the HTTP parser means. */
function kindOf(error: unknown): [GetFailureKind, string] {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (code.startsWith('HPE_')) return ['bad-response', code];
  if (/CERT|TLS|SSL|EPROTO|ISSUER|SIGNATURE|CRL/.test(code)) return ['bad-certificate', code];
  // Node says ECONNRESET with these words when a connection that stood ends before any header.
  return [message === 'socket hang up' ? 'bad-response' : 'no-connection', code || message];
}

/** Runs `work`, but not longer than `stop` lets it: for steps that cannot be called off, such as a name look-up. */
const until = <T>(stop: AbortSignal, work: Promise<T>): Promise<T> =>
  new Promise((answer, fail) => {
    const end = (): void => fail(new Error('stopped'));
    if (stop.aborted) return end();
    stop.addEventListener('abort', end, { once: true });
    work.then(answer, fail).finally(() => stop.removeEventListener('abort', end));
  });

/**
 * Makes the way out. The function it returns never throws and never rejects; whatever happens it ends within the
 * time limits and leaves no connection open.
 */
export function createGet(settings: GetSettings = {}): Get {
  const { resolve = systemResolve, connect = systemConnect, clock = systemClock, onDial } = settings;
  const allowed = parseAllow(settings.allow);
  const limits = limitsWith(settings.limits);
  const contact = outboundUrl(settings.contact, () => true);
  const agent = contact instanceof URL ? `parvis (+${contact.href})` : 'parvis';

  return async (address, options = {}) => {
    const stop = new AbortController();
    let stopped: GetFailureKind | undefined;
    const end = (kind: GetFailureKind) => (): void => {
      stopped ??= kind;
      stop.abort();
    };
    const onAbort = end('aborted');
    if (options.signal?.aborted) return failure('aborted');
    options.signal?.addEventListener('abort', onAbort, { once: true });
    const calledOff = [clock.after(limits.total, end('timeout'))];

    const hop = async (url: URL, withCredentials: boolean): Promise<IncomingMessage | GetFailure> => {
      const inTime = clock.after(limits.head, end('timeout'));
      try {
        const addresses = await until(stop.signal, checkedAddresses(url, allowed, resolve));
        if (isFailure(addresses)) return addresses;
        onDial?.(hostOf(url), portOf(url));
        const headers = headersFor(agent, options, withCredentials);
        const text = sentBy(options);
        const sent =
          text === undefined ? { method: 'GET' } : { method: 'POST', body: new TextEncoder().encode(text) };
        return await exchange({ ...sent, url, addresses, headers, signal: stop.signal }, connect);
      } catch (error) {
        const [kind, detail] = kindOf(error);
        return stopped ? failure(stopped, url) : failure(kind, url, detail);
      } finally {
        inTime();
      }
    };

    try {
      let url = outboundUrl(address, allowed.has);
      let withCredentials = options.authorization !== undefined;
      for (let redirects = 0; url instanceof URL; redirects++) {
        const response = await hop(url, withCredentials);
        if (isFailure(response)) return response;
        const status = response.statusCode ?? 0;
        if (!isRedirect(status) || options.follow === false) {
          const body = await readBody(response, limits);
          if (!(body instanceof Uint8Array)) return failure(stopped ?? body.kind, url, body.detail);
          return { status, url: url.href, headers: answerHeaders(response), bytes: body };
        }
        response.on('error', () => {}).destroy();
        // What was sent is for that address, and for none that it names.
        if (sentBy(options) !== undefined) return failure('bad-redirect', url);
        if (redirects === limits.redirects) return failure('too-many-redirects', url);
        const next = nextHop(url, response.headers.location, withCredentials, allowed.has);
        if (isFailure(next)) return next;
        url = next.url;
        withCredentials &&= next.keepsCredentials;
      }
      return url;
    } finally {
      for (const off of calledOff) off();
      options.signal?.removeEventListener('abort', onAbort);
    }
  };
}
