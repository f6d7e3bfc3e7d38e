/** What official replies need of the companion, from what the app hands to the routes. */
import type { RepliesDeps } from '../comments/replies/deps.ts';
import { commentsDeps, commentsMemory } from './comments-deps.ts';
import type { Deps } from './mount.ts';

/** @param all the births of pages are those of the comments: one memory of a companion */
export function repliesDeps(all: Deps): RepliesDeps {
  const deps = commentsDeps(all);
  const rules = new Map(all.config.sites.map(({ site, replies }) => [site.id, replies]));
  return {
    ...deps,
    births: commentsMemory(all, deps).births,
    replies: ({ id }) => rules.get(id)!,
    signed: (site) => all.words(site).signed,
    people: ({ id }) => all.store.staffing.staff(id),
  };
}
