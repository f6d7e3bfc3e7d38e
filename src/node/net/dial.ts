/**
 * The one place that opens a connection. It is handed addresses that were checked and can reach no other: no name
 * is resolved below this line, no proxy variable is read, nothing is kept alive.
 */
import { connect as openSocket, isIP, isIPv6 } from 'node:net';
import type { LookupFunction, Socket } from 'node:net';
import { connect as openTls } from 'node:tls';
import type { Duplex } from 'node:stream';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { hostOf, portOf } from './url.ts';

/** Where to connect: the name for the record, the addresses to try. */
export interface Target {
  readonly host: string;
  readonly port: number;
  readonly addresses: readonly string[];
}

/** Opens a plain connection to one of the target's addresses. */
export type Connect = (to: Target) => Socket;

/** The real one: tries the addresses in turn, both families (RFC 8305), and only them. */
export const systemConnect: Connect = ({ host, port, addresses }) => {
  const answers = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  const first = answers[0] ?? { address: '', family: 4 };
  const lookup: LookupFunction = (_host, options, done) =>
    options.all ? done(null, answers) : done(null, first.address, first.family);
  return openSocket({ host: isIP(host) ? first.address : host, port, lookup, autoSelectFamily: true });
};

/** One request, ready to be sent. */
export interface Exchange {
  readonly method: string;
  readonly url: URL;
  readonly addresses: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  readonly signal: AbortSignal;
}

/**
 * Sends one request to one of the checked addresses. Resolves with the head, the body still to be read; rejects with
 * the error of the socket, of TLS or of the HTTP parser. The certificate must name the host of the URL.
 */
export function exchange(
  { method, url, addresses, headers, body, signal }: Exchange,
  connect: Connect,
): Promise<IncomingMessage> {
  const host = hostOf(url);
  const createConnection = (): Duplex => {
    const socket = connect({ host, port: portOf(url), addresses });
    if (url.protocol === 'http:') return socket;
    // An address is no server name (RFC 6066); the identity check uses `host` then.
    return openTls({ socket, host, ...(!isIP(host) && { servername: host }), ALPNProtocols: ['http/1.1'] });
  };
  return new Promise((answer, fail) => {
    const sent = request({
      method,
      host,
      port: portOf(url),
      path: url.pathname + url.search,
      headers: { host: url.host, ...headers, connection: 'close' },
      createConnection,
      signal,
      insecureHTTPParser: false,
    });
    sent.once('response', (response) => {
      // An error that the HTTP parser finds in the body is told to the request: the reader of the body must know.
      sent.on('error', (error) => response.destroy(error));
      answer(response);
    });
    sent.on('error', fail);
    sent.end(body);
  });
}
