import type { Say } from './say.ts';

/** What every wall of posts says: these words travel with each, in every language at hand. */
export interface FeedFirstTerms {
  readonly heading: string;
  readonly loading: string;
  readonly empty: string;
  /** Nothing passes the filters. */
  readonly emptyFiltered: string;
  readonly offline: string;
  /** The feed could not be read; `FeedMoreTerms` has why. */
  readonly failed: string;
  readonly retry: string;
  /** Leads to the account itself when nothing can be shown. */
  readonly seeAccount: Say<string>;
  readonly more: string;
  /** Accessible name of an article. */
  readonly article: Say<{ readonly author: string; readonly date: string }>;
  readonly on: Say<string>;
  readonly official: string;
  readonly officialHint: string;
  /** First link of an item: the institution's own page. */
  readonly readPage: string;
  readonly readOn: Say<string>;
  readonly alsoOn: Say<string>;
  /** An image without a description, said honestly. */
  readonly altMissing: string;
}
