/** What ratings need of the companion, from what the app hands to the routes. */
import type { RatingsDeps } from '../ratings/deps.ts';
import { commentsDeps, commentsMemory } from './comments-deps.ts';
import type { Deps } from './mount.ts';

/** @param all the births of pages are those of the comments: one memory of a companion */
export function ratingsDeps(all: Deps): RatingsDeps {
  const deps = commentsDeps(all);
  const rules = new Map(all.config.sites.map(({ site, ratings }) => [site.id, ratings]));
  return { ...deps, births: commentsMemory(all, deps).births, ratings: ({ id }) => rules.get(id)! };
}
