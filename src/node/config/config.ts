/**
 * The configuration as the companion uses it: parsed, complete, with whole paths. How it is found and read is in
 * `load.ts`, what may stand in the files in `shape.ts`.
 */
import type { Site } from '../../model/site.ts';
import type { Level } from '../log.ts';
import type { Secret } from '../secret.ts';
import type { ConnectionConfig } from './connection-shape.ts';
import type { KeptConfig, MailFile, NoticesConfig } from './mail-shape.ts';
import type { ChecksConfig, FeedConfig, MeasuresConfig, RatingsConfig, RepliesConfig } from './shape.ts';
import type { CommentsConfig, DeskSignIn, ResidentSignIn } from './signin-shape.ts';

/** One site with what is not of its public identity. */
export interface SiteConfig {
  readonly site: Site;
  readonly feed: FeedConfig & {
    /** Whole path of the folder of mirrored pictures. */
    readonly media: string;
  };
  /** Addresses that may have a thread without a visit. */
  readonly threads: readonly string[];
  /** Pages with comments are looked at by the clock. */
  readonly visits: boolean;
  /** What the automatic checks go by; never public. */
  readonly checks: ChecksConfig;
  /** How residents write. */
  readonly comments: CommentsConfig;
  /** How votes on pages are counted and shown. */
  readonly ratings: RatingsConfig;
  /** How official replies are signed, and who publishes them. */
  readonly replies: RepliesConfig;
  /** How long measures against authors may last. */
  readonly measures: MeasuresConfig;
  /** Who is told of what by mail; never public. */
  readonly notices: NoticesConfig;
  readonly retention: KeptConfig;
  /** Whether and with which key it is kept where contributions came from. */
  readonly connection: ConnectionConfig;
  /** The file that describes it. */
  readonly file: string;
}

/** The mail server, complete. */
export interface MailConfig extends Omit<MailFile, 'port'> {
  readonly port: number;
}

export interface Config {
  /** Whole path of parvis.json; its folder is where relative paths begin. */
  readonly file: string;
  readonly folder: string;
  /** Ends with a slash. */
  readonly publicUrl: string;
  /** '' or a path without its last slash, `/parvis`. */
  readonly basePath: string;
  /** Ends with a slash; absent = no desk. */
  readonly deskUrl?: string;
  readonly listen: { readonly host: string; readonly port: number; readonly deskPort: number };
  readonly trustedProxies: readonly string[];
  readonly store: {
    readonly engine: 'sqlite' | 'postgres';
    /** For `openStore`: `sqlite:/…` or `postgres://…`, a password in it perhaps. */
    readonly url: Secret;
    /** For people: the file's path, or the name of the variable. */
    readonly name: string;
  };
  readonly secretFile: string;
  readonly net: { readonly allow: readonly string[]; readonly contact?: string };
  /** Absent = no mail is sent. */
  readonly mail?: MailConfig;
  /** The providers that moderators and residents sign in with; files of secrets by their whole paths. */
  readonly deskSignIn?: DeskSignIn;
  readonly residentSignIn?: ResidentSignIn;
  readonly log: Level;
  /** At least one. Ids are unique. */
  readonly sites: readonly SiteConfig[];
}
