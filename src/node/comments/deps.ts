/**
 * What the comments need of the companion, handed in by the routes; no framework, no engine.
 */
import type { Site } from '../../model/site.ts';
import type { Rate } from '../edge/rate.ts';
import type { Get } from '../net/get.ts';
import type { Store } from '../store/store.ts';
import type { PublicKey } from './connection/key.ts';
import type { SiteRules, WordRules } from './checks/rules.ts';
import type { SignInRule, WhoSigned } from './signed.ts';
import type { WordSource } from './word-lists/lists.ts';

export interface CommentsDeps {
  readonly store: Store;
  readonly get: Get;
  /** Milliseconds since 1970 UTC. */
  readonly clock: { readonly now: () => number };
  /** Fresh random bytes as base64url. */
  readonly random: (bytes: number) => string;
  /** HMAC-SHA-256 under the companion's secret, base64url, with a key of its own for each purpose. */
  readonly sign: (purpose: string, text: string) => string;
  /** The companion's counters, in memory (S-28). */
  readonly rate: Rate;
  /** The rules of a site that are nobody else's business: they are not in its policy, which is public. */
  readonly rules: (site: Site) => SiteRules;
  /** For a site that has to keep where contributions came from: the key that seals it, and the protocol they come by. */
  readonly host: (site: Site) => { readonly key: PublicKey; readonly protocol: string } | undefined;
  /** How residents sign in at a site; undefined where they do not. */
  readonly signIn?: (site: Site) => SignInRule | undefined;
  readonly whoSigned?: WhoSigned;
  /** The word lists of a site, as the transaction or the store knows them now: the desk changes them. */
  readonly lists: (reads: WordSource, site: Site) => Promise<WordRules>;
  /**
   * Writes down, before it is done, that somebody takes a comment or a vote back: a backup that is brought back later
   * loses it again. Absent: there is no such list.
   */
  readonly noteWithdrawal?: (site: string, what: 'comments' | 'votes', id: string, at: string) => void;
  /** What is said, in the site's language, to somebody whom tighter rates stop while much arrives. */
  readonly busy: (site: Site) => string;
}

/** An instant of the wire. */
export const instantOf = (at: number): string => new Date(at).toISOString();
