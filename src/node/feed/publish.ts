/** From the store to the folder that a web server serves. */
import { join } from 'node:path';
import type { FeedStore } from '../store/store.ts';
import { MEDIA, picturesIn } from './mirror/shown-pictures.ts';
import { titleOf } from './outputs.ts';
import type { OutputName, Spoken } from './outputs.ts';
import type { FeedSite } from './settings.ts';
import { shownFeed } from './shown.ts';
import { writeOutputs } from './write.ts';

/** What was written, and how many posts it holds. */
export interface Published {
  readonly files: readonly OutputName[];
  readonly posts: number;
}

/**
 * Writes the outputs of a site, those that changed.
 * @param folder whole path; made when it is not there
 * @param now milliseconds since 1970
 * @param media where the mirrored pictures are: beside the outputs
 * @throws what the store or the file system says
 */
export async function publish(
  store: FeedStore,
  feedSite: FeedSite,
  spoken: Spoken,
  folder: string,
  now: number,
  media = join(folder, MEDIA),
): Promise<Published> {
  const { address } = feedSite.feed;
  const as = {
    title: titleOf(feedSite, spoken),
    ...(address !== undefined && { address: new URL('feed.json', address.replace(/\/*$/, '/')).href }),
  };
  const pictures = await picturesIn(media, as.address);
  const feed = await shownFeed(store, feedSite, as, now, pictures);
  return { files: await writeOutputs(folder, feed, feedSite, spoken), posts: feed.posts.length };
}
