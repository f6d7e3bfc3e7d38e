/** What the comments need of the companion, from what the app hands to the routes. */
import type { CommentsDeps } from '../comments/deps.ts';
import { wordList } from '../../model/wordlist/list.ts';
import type { CheckRules } from '../comments/checks/rules.ts';
import { canonicalUrl } from '../../model/url/canonical.ts';
import { textToSegments } from '../../model/text/plain-text.ts';
import type { Segment } from '../../model/text/segment.ts';
import { createBirths } from '../comments/birth.ts';
import { createGuard } from '../comments/guard/guard.ts';
import type { GuardDeps } from '../comments/guard/guard.ts';
import { erasedFile, noteErasure } from '../continuity/erased.ts';
import { createRepeats } from '../comments/checks/repeats.ts';
import type { Memory } from '../comments/submit.ts';
import type { Deps } from './mount.ts';
import { faultFacts } from '../log.ts';
import { noticeDeps } from './notice-deps.ts';
import type { Spoken } from './words.ts';

/** Whom to call, for an author whose words say that somebody may be in danger. */
const helpOf = ({ composer }: Pick<Spoken, 'composer'>): readonly Segment[] => {
  const { heading, text, numbers } = composer.emergency;
  const lines = [text, `${heading}\u00a0: ${numbers}`];
  return textToSegments(lines.join('\n'));
};

/** The rules of each site, folded once. */
function rulesOf({ config, words }: Deps): CommentsDeps['rules'] {
  const rules = new Map<string, CheckRules>(
    config.sites.map(({ site, checks, threads, notices, measures }) => [
      site.id,
      {
        words: wordList([...checks.words, ...notices.emergencyWords]),
        emergency: wordList(notices.emergencyWords),
        help: helpOf(words(site)),
        holdFirst: checks.firstPost,
        history: checks.history,
        proof: checks.proof,
        ...(checks.external && { external: checks.external }),
        longest: measures.longest,
        pages: threads.map((location) => canonicalUrl({ location })),
      },
    ]),
  );
  return ({ id }) => rules.get(id)!;
}

/** @param deps `rate`, `sign` and the others go through as they are */
export const commentsDeps = (deps: Deps): CommentsDeps => ({
  ...deps,
  rules: rulesOf(deps),
  noteWithdrawal: (site, comment, at) => {
    try {
      noteErasure(erasedFile(deps.config), {
        ...{ site, at, reference: 'withdrawn', comments: [comment] },
        ...{ unverified: [], reports: [], votes: [] },
      });
    } catch (fault) {
      // The author's wish is done all the same; whoever runs the companion hears that the list could not be written.
      deps.log.error('erasures/not-noted', faultFacts(fault));
    }
  },
  busy: (site) => deps.words(site).guard.visitors.busy,
});

/** What the load guard needs. */
export function guardDeps(deps: Deps): GuardDeps {
  const load = new Map(deps.config.sites.map(({ site, checks }) => [site.id, checks.load]));
  return {
    ...noticeDeps(deps),
    load: ({ id }) => load.get(id)!,
    says: (site) => deps.words(site).guard.visitors,
  };
}

const memories = new WeakMap<Deps, Memory>();

/** What contributions remember of one another: one memory of a companion, whichever way they come. */
export function commentsMemory(all: Deps, deps: CommentsDeps): Memory {
  const known = memories.get(all);
  if (known) return known;
  const made = {
    births: createBirths(deps),
    repeats: createRepeats(),
    guard: createGuard(guardDeps(all)),
  };
  memories.set(all, made);
  return made;
}
