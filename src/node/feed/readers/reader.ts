/**
 * What every reader gives, whatever the format: posts in one loose form, before anything is decided about them.
 * Dates are UTC (ISO 8601, seconds), addresses absolute http(s), names and titles plain text; texts keep the form in
 * which they came, for to-post.ts to turn into segments.
 */
import type { Segment } from '../../../model/text/segment.ts';
import type { GraphKind } from './graph.ts';
import type { Card, Media, Poll, PostEvent, QuoteState } from '../../../model/post.ts';

/** A text as it came. `base` is what its relative addresses are resolved against. */
export type ReaderText =
  | { readonly html: string; readonly base?: string; readonly emojis?: ReadonlyMap<string, string> }
  | { readonly text: string }
  | { readonly segments: readonly Segment[] };

/** Who wrote, or passed on. Never a mail address (S-70). */
export interface ReaderAccount {
  readonly name?: string;
  readonly handle?: string;
  readonly url?: string;
  readonly avatar?: string;
}

export interface ReaderQuote {
  readonly state: QuoteState;
  readonly account?: ReaderAccount;
  readonly content?: ReaderText;
  readonly url?: string;
}

/** One item of a feed, one post of a network. Everything may be missing. */
export interface ReaderPost {
  /** As its source says it; absent when it says none (S-46). */
  readonly id?: string;
  readonly url?: string;
  readonly title?: string;
  readonly summary?: ReaderText;
  readonly content?: ReaderText;
  readonly author?: ReaderAccount;
  readonly published?: string;
  readonly updated?: string;
  /** `published` lay in the future and was brought back to now: whoever stores it keeps the first such date (S-19). */
  readonly clamped?: true;
  readonly lang?: string;
  readonly tags?: readonly string[];
  readonly warning?: string;
  readonly sensitive?: boolean;
  readonly media?: readonly Media[];
  readonly card?: Card;
  readonly poll?: Poll;
  readonly quote?: ReaderQuote;
  /** When and where it is, for a date of an agenda; those of the past are left out. */
  readonly event?: PostEvent;
  readonly boostedBy?: ReaderAccount;
  /** When it was passed on. */
  readonly boostedAt?: string;
  readonly pinned?: true;
  /** Its network, or its author, asks not to show it: all that is known of it is its name. */
  readonly withheld?: true;
  /** The name by which answers call it, when that is not `id`. */
  readonly calledId?: string;
  /** The post it answers. `self`: by the same account, so that both are one thread. */
  readonly replyTo?: { readonly id?: string; readonly self: boolean };
}

/** A document that was read. An empty list is a good answer: it deletes nothing (S-44). */
export interface ReaderFeed {
  readonly kind: FeedKind;
  readonly title?: string;
  /** The page that the feed belongs to. */
  readonly link?: string;
  readonly lang?: string;
  readonly icon?: string;
  /** Minutes that the feed asks to be left alone (S-45). */
  readonly ttl?: number;
  /** WebSub hub. */
  readonly hub?: string;
  readonly next?: string;
  readonly posts: readonly ReaderPost[];
  /** Items that could not be read, or that their network asks not to show. */
  readonly dropped: number;
  /** Of those, the ones that must not be shown, as far as they have a name: one that was shown before goes. */
  readonly withheld?: readonly ReaderPost[];
  /** It says all there is: what is not in it was taken back, or is over. */
  readonly whole?: true;
}

export type FeedKind = 'rss' | 'atom' | 'json-feed' | 'ical' | 'mastodon' | 'bluesky' | GraphKind;

/** Why a document gave no feed. Codes; the sentences are in src/words. */
export interface ReaderFailure {
  readonly failed: true;
  readonly kind: 'empty' | 'too-large' | 'not-a-feed' | 'web-page' | 'broken-json';
}

/** How a reader is told about its document. */
export interface ReadOptions {
  /** The address the document came from, after redirects: what relative addresses start from. */
  readonly url?: string;
  /** The Content-Type header. */
  readonly contentType?: string;
  /** Milliseconds since 1970: what "the future" is. */
  readonly now: number;
  /** IANA name of the site's zone, for times that name none; UTC when absent. */
  readonly zone?: string;
}

/** The bounds of S-43. `text` counts UTF-16 units of one text, `nodes` elements of one document. */
export const BOUNDS = {
  bytes: 15_000_000,
  items: 500,
  depth: 256,
  attributes: 256,
  nodes: 200_000,
  text: 256 * 1024,
} as const;

/** Makes a failure. */
export const unreadable = (kind: ReaderFailure['kind']): ReaderFailure => ({ failed: true, kind });

/** Leaves out what is absent, so that optional fields stay absent. */
export const compact = <T extends object>(value: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;

/**
 * Reads a list item by item: one that cannot be read is counted and harms no other. `read` should not throw; if it
 * does all the same, that item is the only one lost.
 */
export function eachItem<T>(
  items: readonly T[],
  read: (item: T) => ReaderPost | undefined,
): { readonly posts: ReaderPost[]; readonly dropped: number; readonly withheld?: ReaderPost[] } {
  const posts: ReaderPost[] = [];
  const withheld: ReaderPost[] = [];
  const kept = items.slice(0, BOUNDS.items);
  for (const item of kept) {
    try {
      const post = read(item);
      if (post) (post.withheld ? withheld : posts).push(post);
    } catch {
      // Counted below, with those that gave nothing.
    }
  }
  return { posts, dropped: kept.length - posts.length, ...(withheld.length > 0 && { withheld }) };
}
