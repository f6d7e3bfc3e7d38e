/** Which posts are shown, and in which order. No DOM. */
import type { UnreadPost } from '../../model/wire/unread.ts';

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

/** A pinned alert whose day has not passed. */
export const isPinned = ({ pinnedUntil }: UnreadPost, now: number): boolean =>
  Date.parse(pinnedUntil ?? '') > now;

/** The posts that meet every choice, pinned alerts first, otherwise in the order of the feed. */
export const chosen = (
  posts: readonly UnreadPost[],
  choices: readonly Choice[],
  now: number,
): readonly UnreadPost[] =>
  posts
    .filter((post) =>
      choices.every((choice) =>
        names.every((name) => {
          const wanted = choice[name];
          return !wanted?.length || traits[name](post).some((trait) => wanted.includes(trait.toLowerCase()));
        }),
      ),
    )
    .sort((a, b) => +isPinned(b, now) - +isPinned(a, now));
