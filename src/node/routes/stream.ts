/** A live stream as server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
import type { Context } from 'hono';
import { refusal } from '../edge/answer.ts';
import type { Live, Watched } from '../comments/live.ts';
import type { Env } from './mount.ts';

/** A cursor, as the store writes them; what is none is as if nothing had been seen. */
const CURSOR = /^[\w.~:-]{1,200}$/;

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  // nginx holds back what it can buffer.
  'x-accel-buffering': 'no',
};

/**
 * Opens one; 503 when there are too many, and the widget asks by itself instead.
 * @param still may whoever reads it go on? Absent: everybody may
 */
export async function streamed(
  c: Context<Env>,
  live: Live,
  of: Watched,
  still?: () => Promise<boolean>,
): Promise<Response> {
  // Nobody would read it, and nobody would end it.
  if (c.req.method === 'HEAD') return c.body(null, 200, HEADERS);
  const seen = c.req.header('last-event-id') ?? c.req.query('since') ?? '';
  const body = await live.open(c.var.site.id, of, {
    visitor: c.var.visitor,
    since: CURSOR.test(seen) ? seen : undefined,
    gone: c.req.raw.signal,
    still,
  });
  if (!body) return refusal('unavailable', { retryAfter: 60 });
  return c.body(body, 200, HEADERS);
}
