import type { Say } from './say.ts';

/** The page that offers the feed to other sites: newspapers, associations, neighbouring councils. */
export interface RelayTerms {
  readonly heading: string;
  readonly hint: string;
  /** What the code loads; the argument is the host it comes from. */
  readonly loads: Say<string>;
  /** The code holds a hash, which changes with the script. */
  readonly updates: string;
  /** Goes before what a Content Security Policy must allow. */
  readonly policy: string;
  readonly others: string;
  readonly page: string;
  readonly atom: string;
  readonly json: string;
  readonly opml: string;
}
