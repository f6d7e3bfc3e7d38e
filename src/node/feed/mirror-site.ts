/** The mirror of a site's feed: what its posts show, in the folder from which it is served. */
import { mirror } from './mirror/mirror.ts';
import type { MirrorDeps, MirrorLimits, MirrorRun } from './mirror/mirror.ts';
import { wantedOf } from './mirror/wanted.ts';
import type { FeedStore } from '../store/store.ts';
import type { FeedSite } from './settings.ts';
import { gathered } from './shown.ts';

/** What is mirrored for: a store to read, a way out, a clock. */
export type MirrorSiteDeps = MirrorDeps & { readonly store: FeedStore };

/**
 * Mirrors the pictures that the feed of a site shows; those of hidden posts go at once.
 * @param folder where they stand; undefined: the site mirrors none
 * @throws what the store or the file system says
 */
export async function mirrorSite(
  deps: MirrorSiteDeps,
  feedSite: FeedSite,
  folder: string | undefined = feedSite.feed.media,
  limits: MirrorLimits = {},
): Promise<MirrorRun | undefined> {
  if (folder === undefined || !feedSite.feed.images) return undefined;
  const { shown, hidden } = await gathered(deps.store, feedSite, deps.clock.now());
  return mirror(deps, folder, wantedOf(shown), wantedOf(hidden), limits);
}
