/** What the collector is told of a site: the configuration's own form, so that it is handed over as it is. */
import type { Site } from '../../model/site.ts';
import type { GraphKind } from './readers/graph.ts';
import type { shortcutTypes } from './shortcuts.ts';

/** One source. `feed` and its kin are told apart by what is there. */
export interface SourceSettings {
  /** Stays the same when the address changes. */
  readonly id: string;
  readonly type:
    | 'feed'
    | 'rss'
    | 'atom'
    | 'json'
    | 'ical'
    | 'mastodon'
    | 'bluesky'
    | (typeof shortcutTypes)[number]
    | GraphKind;
  /** Where a feed is; for a network its server, when the account does not say it. */
  readonly url?: string;
  readonly account?: string;
  /** Mastodon: only posts with this tag; without an account, anybody's that the server knows. */
  readonly tag?: string;
  /** Where the token is for a network that wants one: a variable, else a file. */
  readonly tokenEnv?: string;
  readonly tokenFile?: string;
  readonly title?: string;
  readonly service?: string;
  /** It claims to be the institution's own; readers are told once that is verified. */
  readonly official: boolean;
  /** Its posts wait until somebody says that they may be shown. */
  readonly hold: boolean;
}

/** What is never shown. */
export interface HideSettings {
  /** Ids of posts, or their addresses. */
  readonly posts: readonly string[];
  readonly words: readonly string[];
  /** Handles or addresses: nothing by them, nothing that quotes them, nothing of theirs that is passed on. */
  readonly accounts: readonly string[];
}

/** What waits until somebody says that it may be shown. */
export interface HoldSettings {
  readonly all: boolean;
  readonly words: readonly string[];
  readonly accounts: readonly string[];
}

/** The feed of a site. */
export interface FeedSettings {
  readonly title?: string;
  readonly sources: readonly SourceSettings[];
  readonly output?: string;
  /** Where the folder of `output` is served. */
  readonly address?: string;
  /** Least minutes between two visits. */
  readonly minutes: number;
  /** Posts in an output. */
  readonly limit: number;
  readonly hide: HideSettings;
  readonly hold: HoldSettings;
  /** Posts that stand first until then: ids or addresses. */
  readonly pin: readonly { readonly post: string; readonly until: string }[];
  /** Minutes for which a new post waits, in case its author takes it back. */
  readonly wait?: number;
  /** Days after which a post is not shown any more. */
  readonly days?: number;
  readonly languages?: readonly string[];
  /** The loader that the snippet for other sites names: where it is, and its hash. */
  readonly loader?: { readonly url: string; readonly integrity: string };
  /** Are pictures mirrored? */
  readonly images: boolean;
  /** Folder of the mirrored pictures; absent = none. */
  readonly media?: string;
}

/** A site and its feed. */
export interface FeedSite {
  readonly site: Site;
  readonly feed: FeedSettings;
}
