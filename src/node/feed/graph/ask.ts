/** Asks a network that wants a token: page after page, until there is enough. */
import { isFailure } from '../../net/failure.ts';
import type { Get, GetOptions } from '../../net/get.ts';
import type { Asked } from '../ask.ts';
import type { VisitFailureKind } from '../failure.ts';
import { graphKind, nextCursor, readGraph } from '../readers/graph.ts';
import type { GraphKind } from '../readers/graph.ts';
import type { ReaderFeed } from '../readers/reader.ts';
import { own } from '../readers/foreign.ts';
import { retryAfter } from '../wait.ts';
import { graphAddress } from './networks.ts';
import { graphFailure, usageWait } from './signs.ts';

/** A token that nothing prints. */
export interface Token {
  readonly reveal: () => string;
}

/** Pages of one visit: the posts of weeks, where an account says much. */
const PAGES = 2;

const failed = (kind: VisitFailureKind, wait = 0): Asked => ({ type: 'failed', kind, wait });

const jsonOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
};

/**
 * Asks once. Never rejects. A later page that fails takes nothing from the first.
 * @param server origin. @param token undefined when there is none
 */
export async function askGraph(
  get: Get,
  type: GraphKind,
  server: string,
  token: Token | undefined,
  signal: AbortSignal,
  now: () => number,
): Promise<Asked> {
  if (!token) return failed('no-token');
  // A secret is not sent where others can listen; a server on this machine is its own.
  const { protocol, hostname } = new URL(server);
  if (protocol !== 'https:' && !/^(?:127\.0\.0\.1|\[::1\]|localhost)$/.test(hostname))
    return failed('downgrade');
  const options: GetOptions = {
    accept: 'application/json',
    authorization: `Bearer ${token.reveal()}`,
    signal,
  };
  let feed: ReaderFeed = { kind: type, posts: [], dropped: 0 };
  let wait = 0;
  let after: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const answer = await get(graphAddress(type, server, after), options);
    if (isFailure(answer)) return page ? { type: 'read', feed, wait } : failed(answer.kind);
    const { status, headers, bytes } = answer;
    const body = jsonOf(bytes);
    wait = Math.max(wait, retryAfter(headers['retry-after'], now()), usageWait(headers));
    const kind = graphFailure(status, body);
    if (kind) return page ? { type: 'read', feed, wait } : failed(kind, wait);
    if (!Array.isArray(own(body, 'data')))
      return page
        ? { type: 'read', feed, wait }
        : failed(body === undefined ? 'broken-json' : 'not-a-feed', wait);
    const read = readGraph(body, graphKind(body) ?? type, { now: now() });
    const withheld = [...(feed.withheld ?? []), ...(read.withheld ?? [])];
    feed = {
      kind: type,
      posts: [...feed.posts, ...read.posts],
      dropped: feed.dropped + read.dropped,
      ...(withheld.length > 0 && { withheld }),
    };
    after = nextCursor(body);
    // Enough was asked: the rest is for the next visit.
    if (after === undefined || wait > 0) break;
  }
  return { type: 'read', feed, wait };
}
