/** What the comments need of the companion, from what the app hands to the routes. */
import type { CommentsDeps } from '../comments/deps.ts';
import { wordList } from '../comments/checks/word-list.ts';
import type { CheckRules } from '../comments/checks/rules.ts';
import { canonicalUrl } from '../../model/url/canonical.ts';
import { createBirths } from '../comments/birth.ts';
import { createRepeats } from '../comments/checks/repeats.ts';
import type { Memory } from '../comments/submit.ts';
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

const memories = new WeakMap<Deps, Memory>();

/** What contributions remember of one another: one memory of a companion, whichever way they come. */
export function commentsMemory(all: Deps, deps: CommentsDeps): Memory {
  const known = memories.get(all);
  if (known) return known;
  const made = { births: createBirths(deps), repeats: createRepeats() };
  memories.set(all, made);
  return made;
}
