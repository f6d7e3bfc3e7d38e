/** Cross-posts as one card: what a page and networks say about that page, or in the same words, at about the same time. */
import type { Origin, Post } from '../../model/post.ts';
import { sayTheSame, shinglesOf } from './alike.ts';
import type { Shingles } from './alike.ts';
import { addressKey } from '../../model/url/address.ts';

/** A post with what places it. */
export interface Placed {
  readonly post: Post;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly source: string;
}

/** Later than this a post about the same page is a reminder, which readers must see as one. */
const TOGETHER = 3 * 86_400_000;

/** The page that a post is about; undefined for the home page, which anything may link to. */
function pageOf({ page, url, network }: Post): string | undefined {
  const address = page ?? url;
  if (address === undefined) return undefined;
  const { pathname, search } = new URL(address);
  return network !== 'site' && pathname === '/' && search === '' ? undefined : addressKey(address);
}

/** All places, each once. */
const originsOf = (posts: readonly Post[]): Origin[] => [
  ...new Map(posts.flatMap(({ origins }) => origins).map((origin) => [origin.url, origin])).values(),
];

/**
 * One post of several: the institution's own page speaks, the others are where it also stands. It keeps its own
 * address or none: another network's would be read under its name.
 */
function joined(group: readonly Placed[]): Placed {
  const first =
    group.find(({ post }) => post.network === 'site') ?? group.find(({ post }) => post.official) ?? group[0]!;
  if (group.length === 1) return first;
  const posts = [first.post, ...group.filter((one) => one !== first).map(({ post }) => post)];
  const page = posts.find((post) => post.page !== undefined)?.page;
  const event = posts.find((post) => post.event !== undefined)?.event;
  const pinned = posts.find((post) => post.pinnedUntil !== undefined)?.pinnedUntil;
  return {
    ...first,
    post: {
      ...first.post,
      ...(page !== undefined && { page }),
      ...(event !== undefined && { event }),
      ...(pinned !== undefined && { pinnedUntil: pinned }),
      origins: originsOf(posts).slice(0, 20),
    },
  };
}

/**
 * Joins cross-posts: those about one page, and those that say the same; one source never has two posts in one card.
 * @returns newest first
 */
export function toCards(all: readonly Placed[]): Placed[] {
  const groups: Placed[][] = [];
  const byPage = new Map<string, Placed[][]>();
  const bySign = new Map<string, { readonly group: Placed[]; readonly said: Shingles }[]>();
  for (const one of [...all].sort((a, b) => a.at - b.at)) {
    const page = pageOf(one.post);
    // What is passed on is somebody else's post, and says nothing of ours.
    const said = one.post.boostedBy ? undefined : shinglesOf(one.post);
    const fits = (group: readonly Placed[]): boolean =>
      one.at - group[0]!.at <= TOGETHER && group.every(({ source }) => source !== one.source);
    const near =
      (page === undefined ? [] : (byPage.get(page) ?? [])).find(fits) ??
      said?.signs
        .flatMap((sign) => bySign.get(sign) ?? [])
        .find((other) => fits(other.group) && sayTheSame(said, other.said))?.group;
    const group = near ?? [];
    group.push(one);
    if (!near) groups.push(group);
    if (page !== undefined && !byPage.get(page)?.includes(group))
      byPage.set(page, [...(byPage.get(page) ?? []), group]);
    for (const sign of said?.signs ?? []) {
      // The latest few: an account that repeats itself every day must not make each day slower.
      const others = (bySign.get(sign) ?? []).slice(-20);
      bySign.set(sign, [...others, { group, said: said! }]);
    }
  }
  return groups.map(joined).sort((a, b) => b.at - a.at);
}
