/** What the comments need of the companion, from what the app hands to the routes. */
import type { CommentsDeps } from '../comments/deps.ts';
import { wordList } from '../comments/checks/word-list.ts';
import type { CheckRules } from '../comments/checks/rules.ts';
import { canonicalUrl } from '../../model/url/canonical.ts';
import type { Deps } from './mount.ts';

/** The rules of each site, folded once. */
function rulesOf({ config }: Deps): CommentsDeps['rules'] {
  const rules = new Map<string, CheckRules>(
    config.sites.map(({ site, checks, threads }) => [
      site.id,
      {
        words: wordList(checks.words),
        holdFirst: checks.firstPost,
        pages: threads.map((location) => canonicalUrl({ location })),
      },
    ]),
  );
  return ({ id }) => rules.get(id)!;
}

/** @param deps `rate`, `sign` and the others go through as they are */
export const commentsDeps = (deps: Deps): CommentsDeps => ({ ...deps, rules: rulesOf(deps) });
