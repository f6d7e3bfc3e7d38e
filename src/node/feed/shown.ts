/** From the store to the feed that everybody sees: rules, cards, order, and how each source is doing. */
import type { Feed, FeedSource } from '../../model/wire/feed.ts';
import { wireVersion } from '../../model/wire/version.ts';
import { siteZone } from '../../model/site.ts';
import type { FeedStore, SourceState } from '../store/store.ts';
import type { Post } from '../../model/post.ts';
import type { Instant } from '../../model/wire/shape.ts';
import { inOrder, isOver, upToDate } from './agenda.ts';
import { toCards } from './cards.ts';
import { withAlts } from './descriptions/alts.ts';
import { readItems, threadOf } from './items.ts';
import { noPictures } from './mirror/shown-pictures.ts';
import type { Pictures } from './mirror/shown-pictures.ts';
import { withOwnPictures } from './pictures.ts';
import { officialSources } from './official/officials.ts';
import { nameOf, networkOf, pageOf } from './place.ts';
import { ruleOf } from './rules.ts';
import { hiddenBelow, joinThreads } from './threads.ts';
import type { ThreadPlace } from './threads.ts';
import type { Verdict } from './rules.ts';
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

/** A post of a site, as it was said, and what becomes of it. */
export interface Judged {
  readonly post: Post;
  readonly source: string;
  /** When it counts. */
  readonly at: string;
  readonly verdict: Verdict;
  readonly thread?: ThreadPlace;
}

/** Every post of a site that is kept, judged now. */
export async function judged(store: FeedStore, feedSite: FeedSite, now: number): Promise<readonly Judged[]> {
  const { site, feed } = feedSite;
  const zone = siteZone(site);
  const rule = ruleOf(feed, await store.decisions(site.id), site.policy.calendar);
  const described = withAlts(await store.alts(site.id));
  const kept = await Promise.all(feed.sources.map(({ id }) => store.known(site.id, id)));
  const all = kept.flatMap(readItems).map(({ item, post: collected }): Judged => {
    const { source, at } = item;
    const post = described(collected);
    const thread = threadOf(item);
    // What is over is over, whatever was decided about it.
    const verdict: Verdict = isOver(post, now, zone)
      ? { state: 'hidden', why: 'age' }
      : rule(post, source, now, at);
    return { post: upToDate(post, now, zone), source, at, verdict, ...(thread && { thread }) };
  });
  return hiddenBelow(all);
}

/** The posts of a site: those that are shown, as cards and in their order, and those that are not. */
export async function gathered(
  store: FeedStore,
  feedSite: FeedSite,
  now: number,
): Promise<{ readonly shown: readonly Post[]; readonly hidden: readonly Post[] }> {
  const officials = await officialSources(store, feedSite);
  const all = await judged(store, feedSite, now);
  const allowed = all.filter(({ verdict }) => verdict.state === 'shown');
  const placed = joinThreads(allowed, all).map(({ post, source, at, verdict: { pinnedUntil } }) => {
    // What an account passed on is not its own words: nobody is official through somebody else.
    const official = post.boostedBy === undefined && officials.has(source);
    return {
      post: {
        ...post,
        official,
        ...(pinnedUntil !== undefined && { pinnedUntil: pinnedUntil as Instant }),
      },
      at: Date.parse(at),
      source,
    };
  });
  const cards = toCards(placed).map(({ post }) => post);
  return {
    // A pinned one first, however old it is.
    shown: [
      ...cards.filter(({ pinnedUntil }) => pinnedUntil !== undefined),
      ...inOrder(
        cards.filter(({ pinnedUntil }) => pinnedUntil === undefined),
        now,
      ),
    ].slice(0, feedSite.feed.limit),
    hidden: all.filter(({ verdict }) => verdict.state !== 'shown').map(({ post }) => post),
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
