/**
 * What may stand in `parvis.json` and in `sites/*.json`, as shapes: the parser, the JSON Schema for editors and the
 * types come from here. Secrets have no place in these files: they are named by the environment variable or the file
 * that holds them.
 */
import { siteShape } from '../../model/site.ts';
import { lang, name } from '../../model/wire/common.ts';
import {
  bool,
  instant,
  int,
  list,
  object,
  oneOf,
  optional,
  or,
  own,
  pattern,
  text,
  url,
} from '../../model/wire/shape.ts';
import type { Infer } from '../../model/wire/shape.ts';
import { isNetwork } from '../edge/networks.ts';
import { levels } from '../log.ts';
import { parseAllow } from '../net/allow.ts';
import { connectionShape } from './connection-shape.ts';
import { keptShape, mailShape, noticesShape } from './mail-shape.ts';
import { commentsShape, deskSignInShape, residentSignInShape } from './signin-shape.ts';

/** An exact `host:port`; IPv6 in brackets. */
const hostPort = own('host:port', (value) =>
  typeof value === 'string' && parseAllow([value]).bad.length === 0 ? value : undefined,
);

/** An address or a network in CIDR notation. */
const network = own('cidr', (value) => (typeof value === 'string' && isNetwork(value) ? value : undefined));

/** A path on this machine, relative to the file in which it stands. */
const path = text(1000, 1);

/** The name of an environment variable, never its value. */
const variable = pattern(/^[A-Z][A-Z0-9_]*$/, 100);

/** Networks that are read through their own feeds, by the name of an account. */
const networkFeeds = ['youtube', 'peertube', 'pixelfed', 'lemmy'] as const;

/** Networks that are read with the institution's own token. */
export const tokenTypes = ['facebook', 'instagram', 'threads'] as const;

/** Kinds of source that the collector reads. `feed` is RSS, Atom, JSON Feed or an agenda, told apart by what is there. */
export const sourceTypes = [
  'feed',
  'rss',
  'atom',
  'json',
  'ical',
  'mastodon',
  'bluesky',
  ...networkFeeds,
  ...tokenTypes,
] as const;

/** One source of a site's feed. */
export const sourceShape = object({
  /** Stays the same when the address changes: small letters, digits, hyphens. */
  id: pattern(/^[a-z0-9][a-z0-9-]*$/, 40),
  type: or(oneOf(...sourceTypes), 'feed'),
  /** Where a feed is; for mastodon and bluesky, the server, when the account does not say it. */
  url: optional(url),
  /** `@ville@mastodon.example`, `ville.bsky.social`. */
  account: optional(text(300, 1)),
  /** Mastodon: only posts with this tag, without `#`; without an account, anybody's that the server of `url` knows. */
  tag: optional(pattern(/^[\p{L}\p{M}\p{N}_]+$/u, 100)),
  /** Environment variable of the token of a network that wants one; absent = PARVIS_TOKEN_ and the id. */
  tokenEnv: optional(variable),
  /** Or its file (0600). */
  tokenFile: optional(path),
  /** As readers see it; absent = the source's own title. */
  title: optional(name),
  /** Service of the institution that speaks there. */
  service: optional(name),
  /** The institution's own: readers are told so once the account was verified (R-57). */
  official: or(bool, false),
  /** Its posts wait for a moderator at the desk. */
  hold: or(bool, false),
});

/** The feed of a site: what is collected, how often, and where the files go. */
export const feedShape = object({
  title: optional(name),
  sources: or(list(sourceShape, 200), []),
  /** Folder for feed.json, feed.html and feed.atom; absent = served by the companion alone. */
  output: optional(path),
  /** Where the site serves that folder, so that the files can name their own address. */
  address: optional(url),
  /** Are pictures copied, small and without metadata? Without copies, posts describe them and link to them. */
  images: or(bool, true),
  /** What is never shown, in no output. */
  hide: or(
    object({
      /** Posts by their id in feed.json, or by their address. */
      posts: or(list(text(2048, 1), 1000), []),
      /** Words and phrases, whole, whatever their accents and capitals. */
      words: or(list(text(200, 1), 1000), []),
      /** Accounts, by handle or address: nothing by them, nothing that quotes them. */
      accounts: or(list(text(2048, 1), 1000), []),
    }),
    {},
  ),
  /** What waits for a moderator at the desk. */
  hold: or(
    object({
      /** Every post of every source. */
      all: or(bool, false),
      words: or(list(text(200, 1), 1000), []),
      accounts: or(list(text(2048, 1), 1000), []),
    }),
    {},
  ),
  /** Posts that stand first until an instant, by their id in feed.json or their address. */
  pin: or(list(object({ post: text(2048, 1), until: instant }), 20), []),
  /** Minutes for which a new post waits, in case its author takes it back; absent = none. */
  wait: optional(int(1, 1440)),
  /** Older posts are not shown; absent = no such limit. */
  days: optional(int(1, 3650)),
  /** Posts in other languages are not shown; one that names none is. Absent = all. */
  languages: optional(list(lang, 20, 1)),
  /** Minutes between two visits of a source that does not ask for longer. */
  minutes: or(int(5, 1440), 15),
  /** Posts in a file. */
  limit: or(int(1, 500), 60),
  /** The loader on the site's own server, for the snippet that other sites paste; absent = the companion's. */
  loader: optional(
    object({
      url,
      /** As integrity.json of the release has it for parvis.js. */
      integrity: pattern(/^sha(?:256|384|512)-[A-Za-z0-9+/]{43,86}={0,2}$/, 100),
    }),
  ),
});

/** Automatic checks of the comments. They are not in the policy, which everybody can read. */
export const checksShape = object({
  /** Words and phrases that hold a comment for a moderator (S-29). */
  words: or(list(text(200, 1), 5000), []),
  /** Holds an author's first comment where comments are public at once. */
  firstPost: or(bool, false),
  /** Holds, there, the comment of whoever had one refused or removed. */
  history: or(bool, true),
  /** Asks browsers for some work before a comment: never, when more comes than can be read, or always. */
  proof: or(oneOf('off', 'load', 'always'), 'load'),
  /** A program of your own that may hold comments; it has `timeout` milliseconds to answer. */
  external: optional(object({ url, timeout: or(int(100, 5000), 2000) })),
  /**
   * When more comes than can be read: from `waiting` comments that wait, or `perHour` that arrive, each is read before
   * it appears; from the other two on, new ones close. 0 = never.
   */
  load: or(
    object({
      waiting: or(int(0, 100_000), 200),
      perHour: or(int(0, 100_000), 100),
      closeWaiting: or(int(0, 100_000), 1000),
      closePerHour: or(int(0, 100_000), 500),
    }),
    {},
  ),
});

/** Replies of the institution to comments (R-116, R-125). */
export const repliesShape = object({
  /** Somebody else than its writers publishes each. */
  fourEyes: or(bool, false),
  /** Are they signed by a person's name too, after the institution, the service and the role? */
  names: or(bool, false),
});

/** Measures against authors who break the charter again and again (DSA art. 23). */
export const measuresShape = object({
  /** Days that a suspension, or reading somebody first, lasts at most. */
  longest: or(int(1, 365), 90),
});

/** Ratings of pages: `<parvis-rating>`. */
export const ratingsShape = object({
  /** Votes on a page before their result is shown; until then visitors read how many there are. */
  least: or(int(1, 10_000), 5),
  /** Votes on one page that come from one network (a /24 or a /56) in a day. */
  perDay: or(int(1, 100_000), 20),
});

/** A site, as its file or the `site` of parvis.json writes it. */
export const siteFileShape = object({
  ...siteShape.fields,
  /** For editors. */
  $schema: optional(text(2000)),
  /** Absent = the file's name, or `site` in parvis.json. */
  id: optional(siteShape.fields.id),
  feed: or(feedShape, {}),
  /** Addresses that may have a thread even when the companion cannot visit them. */
  threads: or(list(url, 10_000), []),
  /**
   * Pages with comments are looked at once a day at most: one that has moved takes its comments along, one that is gone
   * (410) takes no more.
   */
  visits: or(bool, true),
  checks: or(checksShape, {}),
  /** How residents write. */
  comments: or(commentsShape, {}),
  ratings: or(ratingsShape, {}),
  /** Official replies from the desk. */
  replies: or(repliesShape, {}),
  measures: or(measuresShape, {}),
  /** Who is told of what by mail. */
  notices: or(noticesShape, {}),
  /** How long things are kept of which the policy, which everybody can read, does not speak. */
  retention: or(keptShape, {}),
  connection: or(connectionShape, {}),
});

/** The whole of parvis.json. */
export const configShape = object({
  /** For editors; read by nobody here. */
  $schema: optional(text(2000)),
  /** Where visitors' browsers reach the companion: `https://www.ville.example/parvis/`. */
  publicUrl: url,
  /** Path under which requests arrive, when the server in front cuts it off: `/`. Absent = the path of publicUrl. */
  basePath: optional(pattern(/^\/[\w./~-]*$/, 200)),
  /** Origin of the moderators' desk, which serves nothing else; absent = no desk. */
  deskUrl: optional(url),
  listen: or(
    object({
      host: or(pattern(/^[\w.:-]+$/, 253), '127.0.0.1'),
      port: or(int(0, 65_535), 8420),
      /** Port of the desk; absent = the next one. */
      deskPort: optional(int(0, 65_535)),
    }),
    {},
  ),
  /** Who may say for whom a request comes (X-Forwarded-For): the servers in front, nobody else (S-28). */
  trustedProxies: or(list(network, 100), ['127.0.0.1', '::1']),
  /** SQLite in a file, or PostgreSQL at the address that an environment variable holds. */
  store: or(object({ path: optional(path), env: optional(variable) }), {}),
  /** File of the companion's secret (0600); the variable PARVIS_SECRET goes before it. */
  secretFile: or(path, 'parvis.secret'),
  net: or(
    object({
      /** The only private addresses that the companion may call. */
      allow: or(list(hostPort, 100), []),
      /** A page about this companion, named to the servers it asks. */
      contact: optional(url),
    }),
    {},
  ),
  /** The server that sends mail; absent = none is sent. */
  mail: optional(mailShape),
  /** Moderators sign in with this OpenID Connect provider; absent = with their invitations alone. */
  deskSignIn: optional(deskSignInShape),
  /** Residents do, where a site's `comments.signIn` says so. */
  residentSignIn: optional(residentSignInShape),
  log: or(oneOf(...levels), 'info'),
  /** The site, when there is one. Several have a file each, in the folder `sites` beside this one. */
  site: optional(siteFileShape),
});

export type SourceConfig = Infer<typeof sourceShape>;
export type FeedConfig = Infer<typeof feedShape>;
export type ChecksConfig = Infer<typeof checksShape>;
export type MeasuresConfig = Infer<typeof measuresShape>;
export type RatingsConfig = Infer<typeof ratingsShape>;
export type RepliesConfig = Infer<typeof repliesShape>;
export type SiteFile = Infer<typeof siteFileShape>;
export type ConfigFile = Infer<typeof configShape>;
