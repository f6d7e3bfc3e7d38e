/** What a source is: an adapter that asks one network and gives its posts in the form of the wire. */
import type { Segment } from '../../model/text/segment.ts';
import type { Problem } from '../../model/problem.ts';
import type { Foreign } from './foreign.ts';

/** Networks that a visitor's browser can ask. */
export type SourceNetwork = 'mastodon' | 'bluesky';

/** An account that a page names. */
export interface SourceAccount {
  readonly network: SourceNetwork;
  /** As its network calls it: `ville`, `ville@other.example`, `ville.example`, a did, or an `at://` address. */
  readonly name: string;
  /** As readers know it: `@ville@mastodon.example`. */
  readonly handle: string;
  /** Its page, for people. */
  readonly page: string;
  /** Origin of the server that is asked. */
  readonly api: string;
  /** Hosts of its pictures besides, as far as they are known. */
  readonly media: readonly string[];
}

/** A picture or film; the wire's parser has the last word on each. */
export interface FoundMedia {
  readonly type: unknown;
  readonly url: unknown;
  readonly preview?: unknown;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly alt?: unknown;
}

/** A post as an adapter gives it: the names of the model's `Post`, nothing checked yet. */
export interface FoundPost {
  readonly id: unknown;
  readonly url?: unknown;
  readonly account: object;
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  readonly lang?: unknown;
  readonly tags: readonly unknown[];
  readonly content: readonly Segment[];
  readonly warning?: unknown;
  readonly sensitive: boolean;
  readonly media: readonly FoundMedia[];
  readonly card?: { readonly url?: unknown } | undefined;
  readonly poll?: object | undefined;
  readonly quote?: object | undefined;
  readonly boostedBy?: object | undefined;
}

/** Some posts, the newest first. */
export interface FoundPosts {
  readonly posts: readonly FoundPost[];
  /** Address of the next ones. */
  readonly next?: string | undefined;
}

/** Asks an address. The answer has no prototype. */
export type AskNetwork = (address: string) => Promise<Foreign | Problem>;

/**
 * An adapter.
 * @param more address of further posts, as `next` said; undefined asks for the newest
 * @param limit posts that are wanted
 */
export type Source = (
  account: SourceAccount,
  ask: AskNetwork,
  more: string | undefined,
  limit: number,
) => Promise<FoundPosts | Problem>;
