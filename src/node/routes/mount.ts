/**
 * What the app hands to the routes. A file of routes exports one `Mount`; `table.ts` lists them.
 *
 * A route's paths begin with `/s/:site`; the base path is gone by then. Before a route runs, the app has
 * - found the site (`c.var.site`; 404 for an unknown one) and the visitor (`c.var.visitor`),
 * - answered preflights, and for whatever is neither GET nor HEAD checked `Origin` (403) and read the body (415, 413,
 *   400): JSON, or form-encoded under `/s/:site/form/…` (on the desk `/form/…` too), whose routes ask for a signed
 *   single-use token as well (S-22). The route finds it in `c.var.body` and parses it strictly by its shape.
 * What a route throws becomes 500 without a word about it, and `StoreBusy` becomes 503 with Retry-After. Each answer
 * gets the usual headers (edge/headers.ts) where the route did not set its own: `no-store` and a policy that forbids
 * everything, so a page of HTML brings its own Content-Security-Policy.
 */
import type { Hono } from 'hono';
import type { Site } from '../../model/site.ts';
import type { Config } from '../config/config.ts';
import type { SignInName } from '../config/secrets.ts';
import type { Clock } from '../edge/clock.ts';
import type { Source } from '../edge/visitor.ts';
import type { Files } from '../edge/files.ts';
import type { Rate } from '../edge/rate.ts';
import type { Log } from '../log.ts';
import type { Get } from '../net/get.ts';
import type { Secret } from '../secret.ts';
import type { Store } from '../store/store.ts';
import type { Spoken } from './words.ts';

/** What a route finds in its context: `c.var.site`, `c.var.visitor`. */
export interface Env {
  Bindings: {
    /** Address of the other end of the connection; for the app alone. */
    peer?: string;
    peerPort?: number | undefined;
  };
  Variables: {
    /** The site that the path names. */
    site: Site;
    /**
     * Whom the rates count: the network prefix of the caller as a keyed hash, whose key changes every day and is
     * never kept (S-71). It is no person and no address; it must not be stored.
     */
    visitor: string;
    /** Does `visitor` stand for a network of their own, and not for a server in front that nobody has named? */
    ownNetwork: () => boolean;
    /**
     * Where the request comes from, whole. Asked only by what seals it for a site that is a host; nothing else may.
     */
    source: () => Source;
    /** What was sent, of which nothing is believed yet; fields of a form are texts. Undefined for a read. */
    body: unknown;
    /** The same as text, for the fingerprint of an Idempotency-Key; '' for a read. */
    raw: string;
  };
}

/** The routes of one origin. */
export type Surface = Hono<Env>;

/** The two origins: what pages call, and the moderators' own. The public one never routes the desk. */
export interface Surfaces {
  readonly public: Surface;
  readonly desk: Surface;
}

/** What routes and the features behind them may use. */
export interface Deps {
  readonly config: Config;
  readonly store: Store;
  /** By id; no prototype to trip over. */
  readonly sites: ReadonlyMap<string, Site>;
  /** The guarded way out. */
  readonly get: Get;
  readonly clock: Clock;
  readonly log: Log;
  /** Fresh random bytes as base64url without padding: 16 bytes are 128 bits (S-23). */
  readonly random: (bytes: number) => string;
  /**
   * HMAC-SHA-256 of a text under the companion's secret, base64url. Each purpose has a key of its own, so that what
   * was signed for one is worth nothing for another.
   */
  readonly sign: (purpose: string, text: string) => string;
  /** This companion's secret as a client of a provider; undefined when there is none, or others can read its file. */
  readonly clientSecret: (of: SignInName) => Secret | undefined;
  /** Everything that is said in a site's language. */
  readonly words: (site: Site) => Spoken;
  readonly rate: Rate;
  /** Aborted at SIGTERM, before anything else: streams close first. */
  readonly stopping: AbortSignal;
  /** The widgets' files by name, `parvis.js`: a page loads what is there. */
  readonly files: Files;
}

/** Adds routes to the surfaces. */
export type Mount = (surfaces: Surfaces, deps: Deps) => void;
