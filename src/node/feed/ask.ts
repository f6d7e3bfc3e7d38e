/** Asks a source for its posts: a feed in one request, a Mastodon account in two, a Bluesky account in one. */
import type { Get, GetAnswer, GetOptions } from '../net/get.ts';
import { isFailure } from '../net/failure.ts';
import { failureOf } from './failure.ts';
import { askGraph } from './graph/ask.ts';
import type { Token } from './graph/ask.ts';
import { isGraph } from './graph/networks.ts';
import type { VisitFailureKind } from './failure.ts';
import { handleOf } from './place.ts';
import type { Handle } from './place.ts';
import { idOf } from './readers/foreign.ts';
import { readFeed } from './readers/read.ts';
import type { ReaderFeed } from './readers/reader.ts';
import type { SourceSettings } from './settings.ts';
import { isShortcut, shortcutOf } from './shortcuts.ts';
import { maxAge, retryAfter } from './wait.ts';

/** What a visit needs of the world. */
export interface AskDeps {
  readonly get: Get;
  /** Ids of Mastodon accounts by server and name, so that they are looked up once in a process. */
  readonly accounts: Map<string, string>;
  /** IANA name of the site's zone, for times that name none. */
  readonly zone?: string | undefined;
  /** The institution's token for a source that wants one, read anew for each visit; undefined when there is none. */
  readonly tokenOf?: ((source: SourceSettings) => Token | undefined) | undefined;
}

/** What the last good visit left: a source with nothing new answers in a few bytes. */
export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** How a source answered. `wait`: seconds that it asks to be left alone. */
export type Asked =
  | ({ readonly type: 'read'; readonly feed: ReaderFeed; readonly wait: number } & Validators)
  | { readonly type: 'same'; readonly wait: number }
  | { readonly type: 'failed'; readonly kind: VisitFailureKind; readonly wait: number };

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, text/calendar, application/json;q=0.9, */*;q=0.5';
const JSON_ONLY = 'application/json';

const failed = (kind: VisitFailureKind, wait = 0): Asked => ({ type: 'failed', kind, wait });

/** From the answer to posts. */
function read(answer: GetAnswer, sent: Validators, now: number, zone: string | undefined): Asked {
  const { status, headers, url, bytes } = answer;
  const wait = retryAfter(headers['retry-after'], now);
  const kind = failureOf(status);
  if (kind) return failed(kind, wait);
  const fresh = Math.max(wait, maxAge(headers));
  if (status === 304)
    return (sent.etag ?? sent.lastModified) ? { type: 'same', wait: fresh } : failed('bad-status', wait);
  const contentType = headers['content-type'];
  const feed = readFeed(bytes, {
    url,
    now,
    ...(contentType !== undefined && { contentType }),
    ...(zone !== undefined && { zone }),
  });
  if ('failed' in feed) return failed(feed.kind, fresh);
  const { etag, 'last-modified': lastModified } = headers;
  return { type: 'read', feed, wait: Math.max(fresh, (feed.ttl ?? 0) * 60), etag, lastModified };
}

const accountKey = (source: SourceSettings): string => {
  const { server, name } = handleOf(source) ?? { server: '', name: '' };
  return `${server} ${name}`;
};

/** The id of a Mastodon account at its server. */
async function accountId(
  { get, accounts }: AskDeps,
  source: SourceSettings,
  { server, name }: Handle,
  options: GetOptions,
  now: number,
): Promise<string | Asked> {
  const key = accountKey(source);
  const known = accounts.get(key);
  if (known !== undefined) return known;
  const answer = await get(`${server}/api/v1/accounts/lookup?acct=${encodeURIComponent(name)}`, options);
  if (isFailure(answer)) return failed(answer.kind);
  const wait = retryAfter(answer.headers['retry-after'], now);
  const kind = failureOf(answer.status);
  if (kind) return failed(kind, wait);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(answer.bytes));
  } catch {
    return failed('broken-json', wait);
  }
  const id = idOf(value, 'id');
  if (id === undefined || !/^[\w-]{1,100}$/.test(id)) return failed('bad-account', wait);
  accounts.set(key, id);
  return id;
}

/** The address to ask, found out first where that takes a request. */
async function addressOf(
  deps: AskDeps,
  source: SourceSettings,
  signal: AbortSignal,
  now: number,
): Promise<string | Asked> {
  const { type, account = '', tag } = source;
  if (isShortcut(type)) return shortcutOf(type, account, source.url)?.feed ?? failed('bad-account');
  if (type !== 'mastodon' && type !== 'bluesky') return source.url ?? failed('bad-account');
  const handle = handleOf(source);
  if (!handle) return failed('bad-account');
  const { name, server } = handle;
  if (type === 'bluesky' && name.startsWith('at://')) {
    const verb = name.includes('/app.bsky.graph.list/') ? 'getListFeed?list' : 'getFeed?feed';
    return `${server}/xrpc/app.bsky.feed.${verb}=${encodeURIComponent(name)}&limit=50`;
  }
  if (type === 'mastodon' && name === '')
    return `${server}/api/v1/timelines/tag/${encodeURIComponent(tag ?? '')}?limit=40`;
  if (type === 'bluesky')
    return `${server}/xrpc/app.bsky.feed.getAuthorFeed?actor=${encodeURIComponent(name)}&limit=50&filter=posts_and_author_threads`;
  const id = await accountId(deps, source, handle, { accept: JSON_ONLY, signal }, now);
  return typeof id === 'string'
    ? `${server}/api/v1/accounts/${id}/statuses?limit=40&exclude_replies=true${tag === undefined ? '' : `&tagged=${encodeURIComponent(tag)}`}`
    : id;
}

/**
 * Asks once. Never rejects.
 * @param now milliseconds since 1970
 */
export async function ask(
  deps: AskDeps,
  source: SourceSettings,
  sent: Validators,
  signal: AbortSignal,
  now: () => number,
): Promise<Asked> {
  if (isGraph(source.type)) {
    const server = handleOf(source)?.server;
    return server === undefined
      ? failed('bad-account')
      : askGraph(deps.get, source.type, server, deps.tokenOf?.(source), signal, now);
  }
  const url = await addressOf(deps, source, signal, now());
  if (typeof url !== 'string') return url;
  const network = source.type === 'mastodon' || source.type === 'bluesky';
  const accept = network ? JSON_ONLY : ACCEPT;
  const answer = await deps.get(url, { ...sent, accept, signal });
  if (isFailure(answer)) return failed(answer.kind);
  const asked = read(answer, sent, now(), deps.zone);
  if (asked.type !== 'failed' || !network) return asked;
  // An account that was deleted is looked up again: its name may be another's, or its own anew.
  if (source.type === 'mastodon') deps.accounts.delete(accountKey(source));
  // Bluesky says 400 for an account that it does not know.
  return source.type === 'bluesky' && answer.status === 400 ? { ...asked, kind: 'not-found' } : asked;
}
