/** Where a source is: what is asked for, where a reader may go, and by what it is known that it moved. */
import { createHash } from 'node:crypto';
import { version } from '../../model/version.ts';
import { graphNetworks, isGraph } from './graph/networks.ts';
import type { SourceSettings } from './settings.ts';
import { isShortcut, shortcutOf } from './shortcuts.ts';

/** An account of a network, and the server that is asked about it. */
export interface Handle {
  /** As the server is asked for it: `ville@mastodon.example`, `ville.bsky.social`. */
  readonly name: string;
  /** Origin. */
  readonly server: string;
  /** The account's page. */
  readonly page: string;
}

/** The server that answers everybody about public accounts of Bluesky. */
const BLUESKY = 'https://public.api.bsky.app';

const originOf = (url: string | undefined): string | undefined =>
  url === undefined ? undefined : URL.parse(url)?.origin;

/** The account of a source; undefined when what is written is none. */
export function handleOf({ type, account = '', url, tag }: SourceSettings): Handle | undefined {
  const typed = account.trim().replace(/^@/, '');
  if (isShortcut(type)) return shortcutOf(type, account, url);
  if (isGraph(type)) {
    const network = graphNetworks[type];
    const server = originOf(url) ?? network.server;
    return /^[\w.-]{1,100}$/.test(typed)
      ? { name: typed, server, page: network.page(encodeURIComponent(typed)) }
      : undefined;
  }
  if (type === 'bluesky') {
    const server = originOf(url) ?? BLUESKY;
    // A feed that somebody composed, or a list of accounts.
    const [whole, did, kind, key] =
      /^at:\/\/([\w.:-]+)\/app\.bsky\.(feed\.generator|graph\.list)\/([\w.~:-]+)$/.exec(typed) ?? [];
    if (whole !== undefined)
      return {
        name: whole,
        server,
        page: `https://bsky.app/profile/${did}/${kind === 'graph.list' ? 'lists' : 'feed'}/${key}`,
      };
    const name = /^(?:[\w-]+(?:\.[\w-]+)+|did:[\w:.-]+)$/.exec(typed)?.[0];
    return name === undefined ? undefined : { name, server, page: `https://bsky.app/profile/${name}` };
  }
  const [whole, user, host] = /^([\w.-]+)(?:@([^\s@/?#]+))?$/.exec(typed) ?? [];
  const server = originOf(url) ?? originOf(host === undefined ? undefined : `https://${host}/`);
  if (whole === undefined && typed === '' && tag !== undefined && server !== undefined)
    return { name: '', server, page: `${server}/tags/${encodeURIComponent(tag)}` };
  return whole === undefined || server === undefined
    ? undefined
    : { name: whole, server, page: `${server}/@${user}` };
}

/** The network of a source's posts; `site` for a feed. */
export const networkOf = ({ type }: SourceSettings): string =>
  type === 'mastodon' || type === 'bluesky' || isShortcut(type) || isGraph(type) ? type : 'site';

/** The host that is asked: its sources are asked one after the other. */
export const hostOf = (source: SourceSettings): string => {
  const server = networkOf(source) === 'site' ? source.url : handleOf(source)?.server;
  return URL.parse(server ?? '')?.host ?? '';
};

/** How people know a source: its title, its account, else its host. */
export const nameOf = (source: SourceSettings): string =>
  source.title ?? source.account ?? (source.tag && `#${source.tag}`) ?? (hostOf(source) || source.id);

/** Where a reader who wants more may go: the account, or the home page of a feed's site. */
export function pageOf(source: SourceSettings): string | undefined {
  if (networkOf(source) !== 'site') return handleOf(source)?.page;
  const origin = originOf(source.url);
  return origin && `${origin}/`;
}

/** Goes up when posts are read otherwise within a version, so that they are asked for whole. */
const READING = 3;

const hash = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);

/**
 * What was asked, for the source's state: the first half changes when the source moves, the second when its posts
 * would be read differently, so that they are asked for whole. Hashed, for an address may hold a key.
 */
export const addressOf = ({ type, url, account, tag }: SourceSettings): string =>
  `${hash(type, url, account, ...(tag === undefined ? [] : [tag]))}.${hash(version, READING)}`;

/** Is it another place than before? */
export const hasMoved = (before: string | undefined, now: string): boolean =>
  before !== undefined && before.split('.')[0] !== now.split('.')[0];
