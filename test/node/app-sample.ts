/** The app with a few routes of its own: ones that write, ones that fail, one that is a page. */
import assert from 'node:assert/strict';
import { isProblem } from '../../src/model/problem.ts';
import { mountDist } from '../../src/node/routes/dist.ts';
import { mountHealth } from '../../src/node/routes/health.ts';
import type { Mount } from '../../src/node/routes/mount.ts';
import { mountPolicy } from '../../src/node/routes/policy.ts';
import { StoreBusy } from '../../src/node/store/store.ts';
import type { Store } from '../../src/node/store/store.ts';
import { companion, configOf, townFile } from '../support/node/companion.ts';
import type { TestCompanion } from '../support/node/companion.ts';

export const site = 'https://www.valmont.example';
export const base = 'https://parvis.valmont.example';
export const desk = 'https://desk.valmont.example';
export const canary = 'canary-9f2';

/** The app needs of a store only whether it can be read and written, and how a site stands. */
export const ready = {
  engine: 'sqlite',
  check: async () => {},
  standing: async () => ({ state: 'open', reason: '', hide: false }),
} as unknown as Store;

/** A route that writes, one that keeps what it was given, and ones that fail. */
export const created: unknown[] = [];
export const sample: Mount = (surfaces) => {
  surfaces.public.post('/s/:site/sample', (c) => {
    created.push(c.var.body);
    return c.json({ site: c.var.site.id, visitor: c.var.visitor, raw: c.var.raw.length }, 201);
  });
  surfaces.public.delete('/s/:site/sample/:token', (c) => {
    created.push('deleted');
    return c.body(null, 204);
  });
  surfaces.public.post('/s/:site/form/sample', (c) => {
    created.push(c.var.body);
    return c.body(null, 303, { location: '/' });
  });
  surfaces.public.get('/s/:site/fail/:token', () => {
    throw new Error(`${canary} is in the message`);
  });
  surfaces.public.get('/s/:site/reject', () => Promise.reject(new TypeError(canary)));
  surfaces.public.get('/s/:site/busy', () => {
    throw new StoreBusy();
  });
  surfaces.public.get('/s/:site/page', (c) =>
    c.html('<p>', 200, { 'content-security-policy': "default-src 'self'", 'cache-control': 'max-age=5' }),
  );
  surfaces.desk.get('/s/:site/desk/queue', (c) => c.json({ queue: [] }));
  surfaces.desk.post('/s/:site/desk/sample', (c) => {
    created.push('desk');
    return c.json({}, 201);
  });
  surfaces.desk.post('/form/sign-in', (c) => {
    created.push(c.var.body);
    return c.json({});
  });
};

export const made = (over?: Record<string, unknown>): TestCompanion =>
  companion(ready, {
    mounts: [mountHealth, mountDist, mountPolicy, sample],
    ...(over && { config: configOf(townFile(over)) }),
  });

export const json = { 'content-type': 'application/json', origin: site };
export const post = (
  body: BodyInit | null,
  headers: Record<string, string> = json,
  path = '/s/valmont/sample',
) =>
  new Request(base + path, {
    method: 'POST',
    headers,
    body,
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  });

/** A bad answer: a problem of ours, without a word of what lies behind. */
export async function assertProblem(response: Response, status: number, what = ''): Promise<void> {
  const text = await response.text();
  assert.equal(response.status, status, `${what}: ${response.status} ${text}`);
  assert.equal(response.headers.get('content-type'), 'application/problem+json', what);
  assert.ok(isProblem(JSON.parse(text)), what);
  assert.doesNotMatch(text, leak, what);
}

/** What no answer may hold: paths, stacks, SQL, versions, packages (S-33). */
export const leak =
  /\bat .+:\d+|node_modules|\/(work|home|src|etc)\/|select |sqlite|hono|node v?\d|canary-9f2|Error:/i;
