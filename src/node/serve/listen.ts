/** An HTTP server around a function from Request to Response, patient with nobody (S-32) and easy to end (S-84). */
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Answer } from '../app.ts';
import { refusal } from '../edge/answer.ts';

/** A server that listens. */
export interface Listening {
  /** `http://127.0.0.1:8420`, as it really is. */
  readonly address: string;
  readonly port: number;
  /** Takes no new connection, lets requests end, and cuts off what is left after `ms`. */
  close(ms: number): Promise<void>;
}

/** Milliseconds. A request is in within 30 s; a proxy's idle connection is kept a little longer than it keeps it. */
const TIMES = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
};

/** How often idle connections are looked for while the server closes. */
const SWEEP = 100;

/**
 * @param times seams for tests
 * @throws the system's fault, `EADDRINUSE` for instance
 */
export async function listen(answer: Answer, host: string, port: number, times = TIMES): Promise<Listening> {
  const server = createServer(
    { ...times, maxHeaderSize: 16_384 },
    getRequestListener(
      (request, { incoming }) => {
        const { remoteAddress, remotePort } = incoming.socket as {
          remoteAddress?: string;
          remotePort?: number;
        };
        return answer(request, remoteAddress, remotePort);
      },
      {
        overrideGlobalObjects: false,
        // HTTP/1.0 need not name a host, and a watcher that still speaks it does not. Nothing here depends on the name.
        hostname: 'localhost',
        // An address or a host name that is none.
        errorHandler: () => refusal('invalid'),
      },
    ),
  );
  await new Promise<void>((ready, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      ready();
    });
  });
  const at = server.address() as { readonly address: string; readonly family: string; readonly port: number };
  const name = at.family === 'IPv6' ? `[${at.address}]` : at.address;
  return {
    address: `http://${name}:${at.port}`,
    port: at.port,
    close: (ms) =>
      new Promise((closed) => {
        const sweep = setInterval(() => server.closeIdleConnections(), SWEEP);
        const cut = setTimeout(() => server.closeAllConnections(), ms);
        server.close(() => {
          clearInterval(sweep);
          clearTimeout(cut);
          closed();
        });
      }),
  };
}
