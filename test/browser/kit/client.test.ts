/** The one way to the network: a table of real answers, and what each becomes. */
import '../../support/browser/policy.ts';
import { expect } from '@open-wc/testing';
import { client } from '../../../src/browser/kit/client.ts';
import { writer } from '../../../src/browser/kit/writer.ts';
import { isProblem, problem } from '../../../src/model/problem.ts';
import { parse } from '../../../src/model/wire/parse.ts';
import { object, text } from '../../../src/model/wire/shape.ts';

const BASE = 'https://v.example/parvis/s/v';
const shape = object({ hello: text(20) });
const read = (value: unknown) => parse(shape, value);

/** Asks, and gives the address and options that the network saw. */
async function ask(
  answer: () => Response | Error | Promise<Response>,
  more: object = {},
  path = '/thread',
  base = BASE,
  make: typeof client | typeof writer = client,
) {
  const seen: { url: string; init: RequestInit }[] = [];
  const came = await make(base, (url, init) => {
    seen.push({ url: String(url), init: init! });
    return new Promise<Response>((resolve, reject) => {
      init!.signal!.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      const given = answer();
      if (given instanceof Error) reject(given);
      else void Promise.resolve(given).then(resolve);
    });
  })(path, { parse: read, ...more });
  return { came, seen };
}
const ok = () => new Response('{"hello":"world"}');

describe('client', () => {
  const table: [name: string, answer: () => Response | Error, type: string, extra?: object][] = [
    ['200, right', ok, 'none'],
    ['200, another shape', () => new Response('{"hello":7}'), 'garbled'],
    ['200, no JSON', () => new Response('<!doctype html>'), 'garbled'],
    ['200, cut', () => new Response('{"hello":"wor'), 'garbled'],
    ['200, empty', () => new Response(''), 'garbled'],
    ['200, null', () => new Response('null'), 'garbled'],
    ['204', () => new Response(null, { status: 204 }), 'garbled'],
    [
      '400, ours',
      () =>
        new Response('{"type":"https://x/problems/invalid","errors":[{"path":"/a","code":"missing"}]}', {
          status: 400,
        }),
      'invalid',
      { errors: 1 },
    ],
    ['401', () => new Response('', { status: 401 }), 'unauthorised'],
    ['403, HTML', () => new Response('<h1>No', { status: 403 }), 'forbidden'],
    ['404', () => new Response('', { status: 404 }), 'not-found'],
    ['409', () => new Response('', { status: 409 }), 'conflict'],
    ['409, duplicate', () => new Response('{"type":"duplicate"}', { status: 409 }), 'duplicate'],
    ['410', () => new Response('', { status: 410 }), 'gone'],
    ['413', () => new Response('', { status: 413 }), 'too-large'],
    ['418', () => new Response('', { status: 418 }), 'invalid'],
    ['419', () => new Response('', { status: 419 }), 'unauthorised'],
    ['422, nudge', () => new Response('{"type":"nudge","reasons":["links"]}', { status: 422 }), 'nudge'],
    [
      '423',
      () => new Response('{"type":"closed","until":"2026-03-16T00:00:00Z"}', { status: 423 }),
      'closed',
    ],
    [
      '429, seconds',
      () => new Response('', { status: 429, headers: { 'Retry-After': '90' } }),
      'rate-limited',
      { retryAfter: 90 },
    ],
    [
      '429, a date',
      () =>
        new Response('', {
          status: 429,
          headers: { 'Retry-After': new Date(Date.now() + 60_000).toUTCString() },
        }),
      'rate-limited',
      { retryAfter: 60 },
    ],
    [
      '429, rubbish',
      () => new Response('', { status: 429, headers: { 'Retry-After': 'soon' } }),
      'rate-limited',
      { retryAfter: undefined },
    ],
    ['500', () => new Response('{"type":"internal"}', { status: 500 }), 'internal'],
    ['502', () => new Response('', { status: 502 }), 'unavailable'],
    ['503', () => new Response('', { status: 503 }), 'unavailable'],
    ['504', () => new Response('', { status: 504 }), 'timeout'],
    ['599', () => new Response('', { status: 599 }), 'unavailable'],
    ['a refused redirect, or no server', () => new TypeError('Failed to fetch'), 'unavailable'],
  ];
  for (const [name, answer, type, extra = {}] of table)
    it(`${name}: ${type}`, async () => {
      const { came } = await ask(answer);
      expect(isProblem(came) ? came.type : 'none').to.equal(type);
      for (const [key, value] of Object.entries(extra)) {
        const found = (came as unknown as Record<string, unknown>)[key];
        const figure = Array.isArray(found) ? found.length : found;
        if (typeof value === 'number' && typeof figure === 'number')
          expect(figure).to.be.within(value - 2, value + 2);
        else expect(figure).to.equal(value);
      }
    });

  it('offline is told apart by the browser’s word alone', async () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    try {
      const { came } = await ask(() => new TypeError(''));
      expect((came as { type: string }).type).to.equal('offline');
    } finally {
      delete (navigator as unknown as Record<string, unknown>)['onLine'];
    }
  });

  it('gives up after its time, the body’s included', async () => {
    const never = () => new Promise<Response>(() => {});
    const slow = () => Promise.resolve(new Response(new ReadableStream({ start() {} })));
    for (const answer of [never, slow]) {
      const { came } = await ask(answer, { limit: 20 });
      expect((came as { type: string }).type).to.equal('timeout');
    }
  });

  it('ends with its caller, before or while it asks', async () => {
    const stop = new AbortController();
    const asked = ask(() => new Promise<Response>(() => {}), { signal: stop.signal });
    stop.abort();
    expect(isProblem((await asked).came)).to.equal(true);
    expect(isProblem((await ask(ok, { signal: stop.signal })).came)).to.equal(true);
  });

  it('asks below its base, leaves out what is not said, and sends nothing of the visitor', async () => {
    const { seen } = await ask(ok, {
      query: { page: 'https://v.example/a b?c=é', limit: 5, after: undefined },
      fresh: true,
    });
    expect(seen[0]!.url).to.equal(`${BASE}/thread?page=https%3A%2F%2Fv.example%2Fa+b%3Fc%3D%C3%A9&limit=5`);
    const { method, credentials, redirect, cache, body, headers } = seen[0]!.init;
    expect([method, credentials, redirect, cache, body]).to.deep.equal([
      'GET',
      'omit',
      'error',
      'no-cache',
      undefined,
    ]);
    expect(headers).to.equal(undefined);
  });

  it('writes flat bodies, with the key and the token in headers', async () => {
    const written = {
      method: 'POST',
      body: { a: 'é"', b: true, c: undefined, d: ['x', 'y'] },
      key: 'k1',
      token: 't1',
    };
    const { seen } = await ask(ok, written, undefined, undefined, writer);
    const { headers, body } = seen[0]!.init;
    expect(body).to.equal('{"a":"é\\"","b":true,"d":["x","y"]}');
    expect({ ...(headers as object) }).to.deep.equal({
      'Content-Type': 'application/json',
      'Idempotency-Key': 'k1',
      'Parvis-Token': 't1',
    });
  });

  it('asks a file by its own address, and a base with or without a slash', async () => {
    expect((await ask(ok, {}, '', 'https://v.example/feed.json?v=2')).seen[0]!.url).to.equal(
      'https://v.example/feed.json?v=2',
    );
    expect((await ask(ok, {}, '/thread', `${BASE}/`)).seen[0]!.url).to.equal(`${BASE}/thread`);
  });

  it('asks nobody without an address', async () => {
    const came = await client(undefined, () => Promise.reject(new Error('asked')))('/x', { parse: read });
    expect(came).to.deep.equal({ type: 'unavailable', title: 'unavailable' });
  });
});
