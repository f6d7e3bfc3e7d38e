import type { Say } from './say.ts';

/** The question before a visitor's browser asks another host for posts: asked on pages that name an account. */
export interface FeedDirectTerms {
  /** Who would see what: `hosts` as one list in words, of `count` hosts. */
  readonly why: Say<{ readonly hosts: string; readonly count: number }>;
  /** The same, once they do. */
  readonly shown: Say<{ readonly hosts: string; readonly count: number }>;
  readonly once: string;
  readonly always: string;
  /** That `always` is kept in the visitor's browser, and nowhere else. */
  readonly kept: string;
  readonly withdraw: string;
}
