/** From the store to the feed that everybody sees: rules, cards, order, and how each source is doing. */
import type { Feed, FeedSource } from '../../model/wire/feed.ts';
import { wireVersion } from '../../model/wire/version.ts';
import type { FeedStore, SourceState } from '../store/store.ts';
import type { Post } from '../../model/post.ts';
import { toCards } from './cards.ts';
import { readItems } from './items.ts';
import { noPictures } from './mirror/shown-pictures.ts';
import type { Pictures } from './mirror/shown-pictures.ts';
import { withOwnPictures } from './pictures.ts';
import { officialSources } from './official/officials.ts';
import { nameOf, networkOf, pageOf } from './place.ts';
import { ruleOf } from './rules.ts';
import type { FeedSite, SourceSettings } from './settings.ts';

/** Failures in a row from which readers are told that a source is late: one is a hiccup. */
const LATE = 2;

function sourceState(source: SourceSettings, state: SourceState | undefined): FeedSource {
  const url = pageOf(source);
  const { checkedAt, succeededAt, failures = 0, gone = false } = state ?? {};
  const late = gone || failures >= LATE;
  return {
    id: source.id,
    network: networkOf(source),
    name: nameOf(source).slice(0, 200),
    ...(url !== undefined && { url }),
    state: succeededAt === undefined ? 'failed' : late ? 'stale' : 'ok',
    ...(checkedAt !== undefined && { checkedAt }),
    ...(succeededAt !== undefined && { collectedAt: succeededAt }),
  };
}

/** What an output says of itself. */
export interface ShownAs {
  readonly title: string;
  /** Address of feed.json, when it is known. */
  readonly address?: string;
}

/** The posts of a site, as they were said: those that are shown, and those that a rule or a person hides. */
export async function gathered(
  store: FeedStore,
  feedSite: FeedSite,
  now: number,
): Promise<{ readonly shown: readonly Post[]; readonly hidden: readonly Post[] }> {
  const { site, feed } = feedSite;
  const rule = ruleOf(feed);
  const officials = await officialSources(store, feedSite);
  const kept = await Promise.all(feed.sources.map(({ id }) => store.known(site.id, id)));
  const read = kept
    .flatMap(readItems)
    .map((one) => ({ ...one, away: one.item.hidden || rule(one.post, now) }));
  const placed = read
    .filter(({ away }) => !away)
    .map(({ item, post }) => {
      // What an account passed on is not its own words: nobody is official through somebody else.
      const official = post.boostedBy === undefined && officials.has(item.source);
      return { post: { ...post, official }, at: Date.parse(item.at), source: item.source };
    });
  return {
    shown: toCards(placed)
      .slice(0, feed.limit)
      .map(({ post }) => post),
    hidden: read.filter(({ away }) => away).map(({ post }) => post),
  };
}

/**
 * Puts the feed together. A post that a rule hides is in none, whatever the last visit thought of it.
 * @param now milliseconds since 1970
 * @param pictures those that are mirrored; without them none of another host is shown
 */
export async function shownFeed(
  store: FeedStore,
  feedSite: FeedSite,
  as: ShownAs,
  now: number,
  pictures: Pictures = noPictures,
): Promise<Feed> {
  const { site, feed } = feedSite;
  const states = new Map((await store.sources(site.id)).map((state) => [state.source, state]));
  const { shown } = await gathered(store, feedSite, now);
  const sources = feed.sources.slice(0, 100).map((source) => sourceState(source, states.get(source.id)));
  const generated = sources
    .flatMap(({ collectedAt }) => collectedAt ?? [])
    .sort()
    .at(-1);
  return {
    ...as,
    home: site.url,
    lang: site.lang,
    wire: wireVersion,
    ...(generated !== undefined && { generated }),
    sources,
    posts: shown.map((post) => withOwnPictures(post, site.origins, pictures)),
  };
}
