/** Hiding one post of the feed by its address or id, and showing it again as the rules have it: which one is meant. */
import { sameAddress } from '../../model/url/address.ts';
import type { Post } from '../../model/post.ts';
import type { FeedStore } from '../store/store.ts';
import type { FeedSite } from './settings.ts';
import { judged } from './shown.ts';

/** Is a post what somebody named? */
const isNamed = ({ id, url, page, origins }: Post, typed: string): boolean =>
  id === typed ||
  [url, page, ...origins.map((origin) => origin.url)].some(
    (address) => address !== undefined && sameAddress(address, typed),
  );

/**
 * Looks for the post that somebody wants hidden, or shown again.
 * @param typed its id in feed.json, or its address. @param now milliseconds since 1970 UTC
 * @returns the post's id, for `decidePost`; `unknown` when the feed has none such, `same` when it stands as it should
 */
export async function postToHide(
  store: FeedStore,
  feedSite: FeedSite,
  typed: string,
  act: 'hide' | 'undo',
  now: number,
): Promise<{ readonly item: string } | 'unknown' | 'same'> {
  const decisions = await store.decisions(feedSite.site.id);
  const known = (await judged(store, feedSite, now)).find(({ post }) => isNamed(post, typed));
  // A post that left its source is not in the feed any more; the decision about it still is.
  const item = known?.post.id ?? decisions.find((one) => one.item === typed)?.item;
  if (item === undefined) return 'unknown';
  const before = decisions.find((one) => one.item === item)?.act;
  return (act === 'hide') === (before === 'hide') ? 'same' : { item };
}
