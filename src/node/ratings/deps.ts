/** What ratings need of the companion, handed in by the routes; no framework, no engine. */
import type { Site } from '../../model/site.ts';
import type { Births } from '../comments/birth.ts';
import type { CommentsDeps } from '../comments/deps.ts';

export interface RatingsDeps extends Pick<
  CommentsDeps,
  'store' | 'clock' | 'random' | 'sign' | 'rate' | 'rules' | 'noteWithdrawal'
> {
  /** Looks at pages that nobody has written on yet: the companion's own, shared with the comments. */
  readonly births: Births;
  /** How a site counts and shows votes. */
  readonly ratings: (site: Site) => {
    /** Votes before their result is shown. */
    readonly least: number;
    /** Votes on a page from one network in a day. */
    readonly perDay: number;
  };
}
