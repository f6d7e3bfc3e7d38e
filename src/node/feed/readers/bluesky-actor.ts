/** Accounts, pages and words of Bluesky posts, in the post itself and in the one it quotes. */
import { facetSegments } from './bluesky-facets.ts';
import { link, list, own, words } from './foreign.ts';
import { compact } from './reader.ts';
import type { ReaderAccount, ReaderText } from './reader.ts';

export const WEB = 'https://bsky.app/profile';
export const AT_URI = /^at:\/\/([\w.:%-]+)\/app\.bsky\.feed\.post\/([\w.~:-]+)$/;

/** The name by which an account is addressed: its handle, unless it is broken. */
const actorOf = (author: unknown): string | undefined => {
  const handle = words(author, 'handle');
  return handle && handle !== 'handle.invalid' && /^[a-z0-9.-]+$/i.test(handle)
    ? handle
    : words(author, 'did');
};

export function accountOf(author: unknown): ReaderAccount | undefined {
  const actor = actorOf(author);
  if (actor === undefined) return undefined;
  const isHandle = !actor.startsWith('did:');
  return compact<ReaderAccount>({
    name: words(author, 'displayName') ?? actor,
    handle: isHandle ? `@${actor}` : undefined,
    url: `${WEB}/${actor}`,
    avatar: link(author, 'avatar'),
  });
}

/** The page of a post, from its `at://` address. */
export function pageOf(uri: string | undefined, author: unknown): string | undefined {
  const found = AT_URI.exec(uri ?? '');
  return found ? `${WEB}/${actorOf(author) ?? found[1]}/post/${found[2]}` : undefined;
}

export function textOf(record: unknown): ReaderText | undefined {
  const text = words(record, 'text') === undefined ? undefined : own(record, 'text');
  return typeof text === 'string' ? { segments: facetSegments(text, list(record, 'facets')) } : undefined;
}
