/** A council's web server on this machine: pages that are there, move, go and fail, and who asked for what. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { createGet } from '../../../../src/node/net/get.ts';
import type { Get } from '../../../../src/node/net/get.ts';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export interface WebSite {
  readonly origin: string;
  readonly host: string;
  /** Paths that were asked for. */
  readonly asked: string[];
  /** The guarded way out, to this server alone. */
  readonly get: Get;
  readonly on: (path: string, answer: Answer) => void;
}

/** A page that is there. @param canonical what it names as its address; '' for nothing */
export const page =
  (canonical: string): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><title>A page</title>${canonical && `<link rel="canonical" href="${canonical}">`}`,
    );
  };

export const status =
  (code: number): Answer =>
  (response) =>
    void response.writeHead(code, { 'content-type': 'text/html' }).end('no');

export const leads =
  (code: number, location: string): Answer =>
  (response) =>
    void response.writeHead(code, { location }).end();

/** No path is there until it is put there: 404. */
export async function webSite(t: Pick<TestContext, 'after'>): Promise<WebSite> {
  const answers = new Map<string, Answer>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    (answers.get(path) ?? status(404))(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  );
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin: `http://${host}`,
    host,
    asked,
    get: createGet({ allow: [host] }),
    on: (path, answer) => void answers.set(path, answer),
  };
}
