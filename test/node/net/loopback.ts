/** A real server on loopback, and a way to hold time: what the tests of the way out stand on. */
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { createServer as createSocketServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import type { TestContext } from 'node:test';
import assert from 'node:assert/strict';
import type { Clock } from '../../../src/node/net/clock.ts';
import { isFailure } from '../../../src/node/net/failure.ts';
import type { GetFailure } from '../../../src/node/net/failure.ts';
import type { GetAnswer } from '../../../src/node/net/get.ts';

/** What a test holds of a running server. */
export interface Loopback {
  readonly port: number;
  /** `127.0.0.1:PORT`, the exact entry that opens it. */
  readonly entry: string;
  readonly url: (path?: string) => string;
  /** Connections opened so far, counted where they arrive. */
  readonly connections: () => number;
}

async function started(t: TestContext, server: ReturnType<typeof createSocketServer>): Promise<Loopback> {
  let connections = 0;
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    connections++;
    open.add(socket);
    socket.on('error', () => {}).on('close', () => open.delete(socket));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  t.after(() => {
    server.close();
    for (const socket of open) socket.destroy();
  });
  const entry = `127.0.0.1:${port}`;
  return { port, entry, url: (path = '/') => `http://${entry}${path}`, connections: () => connections };
}

/** A server that speaks HTTP. */
export const serve = (t: TestContext, listener: RequestListener): Promise<Loopback> =>
  started(t, createServer(listener));

/** A server that answers bytes of its own choice. */
export const serveRaw = (t: TestContext, listener: (socket: Socket) => void): Promise<Loopback> =>
  started(t, createSocketServer(listener));

/** A clock that stands still until `pass` is called. */
export function heldClock(): Clock & { readonly pass: (ms: number) => void; readonly waiting: () => number } {
  let now = 0;
  let waiting: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    after: (ms, run) => {
      const entry = { at: now + ms, run };
      waiting.push(entry);
      return () => (waiting = waiting.filter((other) => other !== entry));
    },
    waiting: () => waiting.length,
    pass: (ms) => {
      now += ms;
      const due = waiting.filter(({ at }) => at <= now);
      waiting = waiting.filter(({ at }) => at > now);
      for (const { run } of due) run();
    },
  };
}

/** A promise and its key. */
export function signal<T = void>(): { readonly seen: Promise<T>; readonly give: (value: T) => void } {
  let give: (value: T) => void = () => {};
  const seen = new Promise<T>((resolve) => (give = resolve));
  return { seen, give: (value) => give(value) };
}

/** The body of an answer as text; a failure fails the test. */
export const textOf = (answer: GetAnswer | GetFailure): string => {
  assert.ok(!isFailure(answer), JSON.stringify(answer));
  return new TextDecoder().decode(answer.bytes);
};
/** The status of an answer, or the kind of a failure. */
export const kindOf = (answer: GetAnswer | GetFailure): string =>
  isFailure(answer) ? answer.kind : `${answer.status}`;
