/** Which posts are shown, by the page's author and by the reader: a chunk of its own, for pages that ask for it. */
import type { UnreadPost } from '../../model/wire/unread.ts';
import type { Panel } from './panel.ts';

/** What a post must be; an empty or absent list asks for nothing. Tags and languages in lower case. */
export interface Choice {
  readonly tag?: readonly string[];
  /** Ids of networks; `site` is the institution's own feed. */
  readonly source?: readonly string[];
  readonly language?: readonly string[];
}

/** What a post is, by the names of a choice; in any case of letters. */
export const traits: Readonly<Record<keyof Choice, (post: UnreadPost) => readonly string[]>> = {
  tag: ({ tags }) => tags,
  source: ({ network, origins }) => [network, ...origins.map((origin) => origin.network)],
  language: ({ lang = '' }) => [lang.split('-')[0]!],
};

const names = Object.keys(traits) as (keyof Choice)[];

/** Names parted by commas, or by blanks where there is no comma; lower case, without the sign `#`. */
export const list = (value = ''): string[] =>
  value
    .toLowerCase()
    .split(value.includes(',') ? ',' : /\s/)
    .map((name) => name.trim().replace(/^#/, ''))
    .filter(Boolean);

/** Does a post meet a choice? */
const meets = (post: UnreadPost, choice: Choice): boolean =>
  names.every((name) => {
    const wanted = choice[name];
    return !wanted?.length || traits[name](post).some((trait) => wanted.includes(trait.toLowerCase()));
  });

/** Those of the posts that the page's author lets through, in their order. */
export const permitted = (posts: readonly UnreadPost[], { option }: Panel): readonly UnreadPost[] => {
  const own = {
    tag: list(option('tags')),
    source: list(option('sources')),
    language: list(option('languages')).map((tag) => tag.split('-')[0]!),
  };
  return posts.filter((post) => meets(post, own));
};

/** Those that the reader has chosen, too. */
export const chosen = (posts: readonly UnreadPost[], panel: Panel): readonly UnreadPost[] =>
  permitted(posts, panel).filter((post) => meets(post, panel.choice ?? {}));
