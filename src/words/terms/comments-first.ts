import type { Say } from './say.ts';

/** What the first drawing of a thread says: it travels with every page that has comments, so it is short. */
export interface ThreadTerms {
  /** Title and landmark name: says that these are the public's words (law of 1982, art. 93-3). */
  readonly heading: string;
  readonly count: Say<number>;
  readonly loading: string;
  readonly empty: string;
  readonly emptyClosed: string;
  readonly failed: string;
  readonly offline: string;
  readonly retry: string;
  readonly more: Say<number>;
  readonly moreReplies: Say<number>;
  /** Accessible name of a comment; level 1 is the top. */
  readonly by: Say<{ readonly author: string; readonly date: string }>;
  readonly replyBy: Say<{ readonly author: string; readonly to: string; readonly level: number }>;
  readonly anonymous: string;
  readonly edited: Say<string>;
  readonly permalink: Say<string>;
  readonly reply: string;
  readonly replyTo: Say<string>;
  readonly report: string;
  readonly reportBy: Say<string>;
  readonly write: string;
  readonly official: string;
  /** Signature of an official reply: body, service and role, not a person; '' for what is not said. */
  /** What follows the name; without `body` where the name is the institution's. */
  readonly officialBy: Say<{
    readonly body?: string | undefined;
    readonly service?: string | undefined;
    readonly role?: string | undefined;
  }>;
  readonly votes: Say<number>;
  /** What stays where a comment was, by who took it away; '' for a date or a clause that is not said. */
  readonly gone: Record<'author' | 'moderator' | 'law', Say<{ readonly date: string; readonly ref: string }>>;
  readonly unknown: string;
}
