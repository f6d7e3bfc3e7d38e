/** `app.bsky.feed.getAuthorFeed` and its relatives (feeds.md section 5), to posts. */
import { AT_URI, accountOf, pageOf, textOf } from './bluesky-actor.ts';
import { embedded } from './bluesky-embeds.ts';
import { judgeLabels } from './bluesky-labels.ts';
import { parseDate, postDates } from './dates.ts';
import { asObject, at, list, own, words } from './foreign.ts';
import { compact, eachItem } from './reader.ts';
import type { ReadOptions, ReaderFeed, ReaderPost } from './reader.ts';

const present = <T>(value: T | undefined): value is T => value !== undefined;

/** The earlier of two instants: `createdAt` is the author's word, `indexedAt` the network's (feeds.md section 5). */
function earlier(...dates: readonly unknown[]): string | undefined {
  return dates.map(parseDate).filter(present).sort()[0];
}

function readView(view: unknown, now: number): ReaderPost | undefined {
  const post = asObject(own(view, 'post'));
  const record = own(post, 'record');
  const uri = words(post, 'uri');
  const author = own(post, 'author');
  const account = accountOf(author);
  if (!post || !asObject(record) || uri === undefined || account === undefined) return undefined;
  const { hidden, sensitive } = judgeLabels(post, now);
  if (hidden) return { id: uri, withheld: true };
  const reason = own(view, 'reason');
  const reasonType = words(reason, '$type') ?? '';
  const boost = /#reasonRepost$/.test(reasonType);
  const parent = at(view, 'reply', 'parent');
  const { media, card, quote } = embedded(own(post, 'embed'), now);
  const content = textOf(record);
  const found = content && 'segments' in content ? content.segments : [];
  const inText = found.flatMap((segment) =>
    segment.type === 'tag' ? [segment.text.replace(/^[#\uff03]/, '')] : [],
  );
  const tags = new Set([
    ...inText,
    ...list(record, 'tags')
      .map((tag) => words(tag))
      .filter(present),
  ]);
  const parentUri = words(parent, 'uri') ?? words(record, 'reply', 'parent', 'uri');
  return compact<ReaderPost>({
    id: uri,
    url: pageOf(uri, author),
    content,
    author: account,
    ...postDates(earlier(own(record, 'createdAt'), own(post, 'indexedAt')), undefined, now),
    lang: words(list(record, 'langs')[0]),
    tags: tags.size > 0 ? [...tags] : undefined,
    sensitive: sensitive || undefined,
    media: media.length > 0 ? media.slice(0, 20) : undefined,
    card,
    quote,
    boostedBy: boost ? accountOf(own(reason, 'by')) : undefined,
    boostedAt: boost ? postDates(own(reason, 'indexedAt'), undefined, now).published : undefined,
    pinned: /#reasonPin$/.test(reasonType) || undefined,
    replyTo:
      parentUri === undefined
        ? undefined
        : { id: parentUri, self: AT_URI.exec(parentUri)?.[1] === words(author, 'did') },
  });
}

/** Whether a JSON document is a list of feed views. */
export const isBluesky = (value: unknown): boolean =>
  Array.isArray(own(value, 'feed')) && words(value, 'version') === undefined;

/** Reads a page of a Bluesky feed; one post that is malformed harms no other. */
export function readBluesky(value: unknown, { now }: ReadOptions): ReaderFeed {
  return compact<ReaderFeed>({
    kind: 'bluesky',
    next: words(value, 'cursor'),
    ...eachItem(list(value, 'feed'), (view) => readView(view, now)),
  });
}
