/** Both ways from a network's answer to what is drawn: through the companion, and in a visitor's browser. */
import { feedOf } from '../../../src/browser/feed/direct/document.ts';
import { accountOf } from '../../../src/browser/sources/account.ts';
import { readView } from '../../../src/browser/sources/bluesky.ts';
import { eachOf, foreign } from '../../../src/browser/sources/foreign.ts';
import { readStatus } from '../../../src/browser/sources/mastodon.ts';
import type { SourceNetwork } from '../../../src/browser/sources/source.ts';
import { isProblem } from '../../../src/model/failure.ts';
import { facetsToSegments } from '../../../src/model/text/facets-to-segments.ts';
import { htmlToSegments } from '../../../src/model/text/html-to-segments.ts';
import { feedDocument } from '../../../src/model/wire/feed.ts';
import { rareOf } from '../../../src/model/wire/rare.ts';
import { parseUnread } from '../../../src/model/wire/unread.ts';
import type { UnreadPost } from '../../../src/model/wire/unread.ts';
import { readFeed } from '../../../src/node/feed/readers/read.ts';
import { toPost } from '../../../src/node/feed/readers/to-post.ts';

export const NOW = Date.parse('2026-11-21T10:00:00Z');
/** The institution's own pages. */
export const HOME = 'https://www.ville.example';

const ACCOUNTS = {
  mastodon: accountOf('https://social.example/@ville')!,
  bluesky: accountOf('bluesky:ville.example')!,
};

/** Neighbours of plain words are one. */
const joined = (pieces: readonly { type?: string; text?: string }[]): unknown[] =>
  pieces.reduce<{ type?: string; text?: string }[]>((all, piece) => {
    const last = all.at(-1);
    return last?.type === 'text' && piece.type === 'text'
      ? [...all.slice(0, -1), { type: 'text', text: `${last.text}${piece.text}` }]
      : [...all, piece];
  }, []);

/** What is drawn of a post, without its name, which the companion makes shorter. */
const drawn = (post: UnreadPost): unknown =>
  JSON.parse(
    JSON.stringify({ ...post, ...rareOf(post), id: undefined }, (key, value: unknown) =>
      // Nothing is drawn of a face, nor of a quote without words.
      key === 'avatar' || (key === 'content' && !(value as unknown[]).length)
        ? undefined
        : key === 'content'
          ? joined(value as { type?: string; text?: string }[])
          : value,
    ),
  );

/** As a widget draws what the companion collected. */
export function collected(network: SourceNetwork, body: unknown): unknown[] {
  const found = readFeed(new TextEncoder().encode(JSON.stringify(body)), { now: NOW });
  if ('failed' in found) return [];
  const posts = found.posts.flatMap((each) => toPost(each, { id: 's', network, origins: [HOME] }) ?? []);
  const written: unknown = JSON.parse(JSON.stringify(feedDocument({ title: '', sources: [], posts })));
  const feed = parseUnread(written);
  return isProblem(feed) ? [] : feed.posts.map(drawn);
}

/** As a widget draws what it asked for itself. */
export function asked(network: SourceNetwork, body: unknown): unknown[] {
  const answer = foreign(body);
  const posts =
    network === 'mastodon'
      ? eachOf(answer, (status) => readStatus(status, htmlToSegments, NOW))
      : eachOf(answer?.feed, (view) => readView(view, facetsToSegments, NOW));
  return feedOf(ACCOUNTS[network], { posts }, HOME, NOW).posts.map(drawn);
}

/** Every place in a document, as the keys that lead to it. */
export const places = (value: unknown, path: readonly string[] = []): (readonly string[])[] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))
    : []),
];

/** A copy with something else at one place. */
export function spoiled(value: unknown, [key, ...path]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value))
    return value.map((each: unknown, index) => (`${index}` === key ? spoiled(each, path, other) : each));
  return { ...(value as object), [key]: spoiled((value as Record<string, unknown>)[key], path, other) };
}
