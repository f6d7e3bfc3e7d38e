/** Which posts are shown, and in which order. No DOM. */
import type { Post } from '../../model/post.ts';

/** What a post must be; an empty or absent list asks for nothing. Tags and languages in lower case. */
export interface Choice {
  readonly tag?: readonly string[];
  /** Ids of networks; `site` is the institution's own feed. */
  readonly source?: readonly string[];
  readonly language?: readonly string[];
}

/** What a post is, by the names of a choice. */
export const traits: Readonly<Record<keyof Choice, (post: Post) => readonly string[]>> = {
  tag: ({ tags }) => tags.map((tag) => tag.toLowerCase()),
  source: ({ network, origins }) => [network, ...origins.map((origin) => origin.network)],
  language: ({ lang }) => (lang ? [lang.toLowerCase().split('-')[0]!] : []),
};

const names = Object.keys(traits) as (keyof Choice)[];

/** A pinned alert whose day has not passed. */
export const isPinned = ({ pinnedUntil }: Post, now: number): boolean =>
  !!pinnedUntil && Date.parse(pinnedUntil) > now;

/** The posts that meet every choice, pinned alerts first, otherwise in the order of the feed. */
export function chosen(posts: readonly Post[], choices: readonly Choice[], now: number): readonly Post[] {
  const meets = (post: Post): boolean =>
    choices.every((choice) =>
      names.every((name) => {
        const wanted = choice[name];
        return !wanted?.length || traits[name](post).some((trait) => wanted.includes(trait));
      }),
    );
  const all = posts.filter(meets);
  const pinned = all.filter((post) => isPinned(post, now));
  return pinned.length ? [...pinned, ...all.filter((post) => !pinned.includes(post))] : all;
}
