/** What the comments need of the companion, from what the app hands to the routes. */
import type { CommentsDeps } from '../comments/deps.ts';
import type { SiteRules } from '../comments/checks/rules.ts';
import { canonicalUrl } from '../../model/url/canonical.ts';
import { textToSegments } from '../../model/text/plain-text.ts';
import type { Segment } from '../../model/text/segment.ts';
import { createBirths } from '../comments/birth.ts';
import { publicKey } from '../comments/connection/key.ts';
import { createGuard } from '../comments/guard/guard.ts';
import type { GuardDeps } from '../comments/guard/guard.ts';
import { erasedFile, noteErasure } from '../continuity/erased.ts';
import { createNetworks } from '../comments/waves/networks.ts';
import { createRepeats } from '../comments/checks/repeats.ts';
import type { Memory } from '../comments/submit.ts';
import { residentOf } from '../signin/residents.ts';
import type { Deps } from './mount.ts';
import { faultFacts } from '../log.ts';
import { noticeDeps } from './notice-deps.ts';
import { listsOf } from './word-lists.ts';
import type { Spoken } from './words.ts';

/** Whom to call, for an author whose words say that somebody may be in danger. */
const helpOf = ({ composer }: Pick<Spoken, 'composer'>): readonly Segment[] => {
  const { heading, text, numbers } = composer.emergency;
  const lines = [text, `${heading}\u00a0: ${numbers}`];
  return textToSegments(lines.join('\n'));
};

/** The rules of each site. */
function rulesOf({ config, words }: Deps): CommentsDeps['rules'] {
  const rules = new Map<string, SiteRules>(
    config.sites.map(({ site, checks, threads, measures }) => [
      site.id,
      {
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

/** The keys of the sites that are hosts, read once. */
function hostOf({ config }: Deps): CommentsDeps['host'] {
  const protocol = new URL(config.publicUrl).protocol === 'https:' ? 'https' : 'http';
  const hosts = new Map(
    config.sites.flatMap(({ site, connection: { keep, key } }) =>
      keep === 'host' && key !== undefined ? [[site.id, { key: publicKey(key), protocol }] as const] : [],
    ),
  );
  return ({ id }) => hosts.get(id);
}

/** How residents sign in at each site, where they do. */
function signInOf({ config }: Deps): NonNullable<CommentsDeps['signIn']> {
  const { residentSignIn: provider } = config;
  const known = new Map(
    config.sites.flatMap(({ site, comments: { signIn, name } }) =>
      provider && signIn !== 'off'
        ? [[site.id, { provider: provider.name, required: signIn === 'required', claim: name === 'claim' }]]
        : [],
    ),
  );
  return ({ id }) => known.get(id);
}

/** @param deps `rate`, `sign` and the others go through as they are */
export const commentsDeps = (deps: Deps): CommentsDeps => ({
  ...deps,
  rules: rulesOf(deps),
  host: hostOf(deps),
  signIn: signInOf(deps),
  whoSigned: (site, bearer) => residentOf(deps, site, bearer),
  lists: listsOf(deps),
  noteWithdrawal: (site, what, id, at) => {
    try {
      noteErasure(erasedFile(deps.config), {
        ...{ site, at, reference: 'withdrawn' },
        ...{ comments: [], unverified: [], reports: [], votes: [], [what]: [id] },
      });
    } catch (fault) {
      // The wish is done all the same; whoever runs the companion hears that the list could not be written.
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
    networks: createNetworks(),
  };
  memories.set(all, made);
  return made;
}
