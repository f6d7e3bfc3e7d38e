/** Parts that a Bluesky post and the one it quotes have in common: account, address, words, labels. */
import type { Segment } from '../../model/text/segment.ts';
import { dateOf, list, words } from './foreign.ts';
import type { Foreign } from './foreign.ts';

/** Where people read Bluesky on the web. */
export const WEB = 'https://bsky.app/profile/';

/** The name by which an account is addressed: its handle, unless it is broken. */
const nameOf = ({ handle, did }: Foreign): string | undefined => {
  const name = words(handle);
  return name && name !== 'handle.invalid' && /^[a-z0-9.-]+$/i.test(name) ? name : words(did);
};

/** An account; undefined when it has no name at all. */
export const actorOf = (author: Foreign) => {
  const name = nameOf(author);
  return (name && {
    name: words(author.displayName) ?? name,
    handle: name.startsWith('did:') ? undefined : `@${name}`,
    url: WEB + name,
  }) as { name: string; handle?: string; url: string } | undefined;
};

/** Whose record an `at://` address names, of which kind, and its key: empty when it is none. */
export const partsOf = (uri: unknown): readonly (string | undefined)[] =>
  /^at:\/\/([\w.:%-]+)\/app\.bsky\.([a-z.]+)\/([\w.~:-]+)$/.exec(uri as never)?.slice(1) ?? [];

/** The page of a post, from its `at://` address. */
export const pageOf = (uri: unknown, author: Foreign): string | undefined => {
  const [did, kind, key] = partsOf(uri);
  return kind === 'feed.post' ? `${WEB}${nameOf(author) ?? did}/post/${key}` : undefined;
};

/** `app.bsky.embed.record#viewRecord` is a `viewRecord`. */
export const kindOf = (type: unknown): string | undefined => words(type)?.split('#')[1];

/** What reads the words of a record: the model's, which comes in a chunk of its own. */
export type ReadFacets = (text: string, facets: unknown) => Segment[];

export const textOf = (record: Foreign | undefined, readFacets: ReadFacets): Segment[] =>
  words(record?.text) ? readFacets(record!.text as never, record!.facets) : [];

/** Tags in the text, and those beside it, each once. */
export const tagged = (content: readonly Segment[], beside: unknown): string[] => [
  ...new Set([
    ...content.flatMap((segment) => (segment.type === 'tag' ? [segment.text.replace(/^[#\uff03]/, '')] : [])),
    ...(Array.isArray(beside) ? beside.flatMap((tag) => words(tag) ?? []) : []),
  ]),
];

/** The labels in force: a later negation takes one of the same labeller back, an expired one is over. */
const inForce = (labels: unknown, now: number): unknown[] => {
  const standing = new Map<string, unknown>();
  for (const { val, src, neg, exp } of list(labels)) {
    const key = `${src} ${val}`;
    if (Date.parse(dateOf(exp, Infinity) ?? '') < now) continue;
    if ((neg as unknown) === true) standing.delete(key);
    else standing.set(key, val);
  }
  return [...standing.values()];
};

/** What labels ask of whoever shows a post: nobody here is signed in, and the author feed itself does not check. */
export const isHiddenBy = (post: Foreign, now: number): { hidden: boolean; sensitive: boolean } => {
  const { labels, record = post.value, author } = post;
  const own = [...inForce(labels, now), ...inForce(record?.labels?.values, now)];
  return {
    hidden: [...own, ...inForce(author?.labels, now)].some((value) =>
      /^!(?:hide|no-unauthenticated|takedown)$/.test(value as never),
    ),
    sensitive: own.some((value) =>
      /^(?:!warn|porn|sexual|nudity|graphic-media|gore|nsfl)$/.test(value as never),
    ),
  };
};
