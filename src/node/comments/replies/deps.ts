/** What official replies need besides what comments need. */
import type { Site } from '../../../model/site.ts';
import type { SignedTerms } from '../../../words/terms.ts';
import type { Staff } from '../../store/store.ts';
import type { Births } from '../birth.ts';
import type { CommentsDeps } from '../deps.ts';

/** How a site wants them. */
export interface ReplyRules {
  /** Somebody else than its writers publishes each. */
  readonly fourEyes: boolean;
  /** Are people named? */
  readonly names: boolean;
}

export interface RepliesDeps extends CommentsDeps {
  readonly births: Births;
  readonly replies: (site: Site) => ReplyRules;
  readonly signed: (site: Site) => SignedTerms;
  /** Everybody of the desk of a site. */
  readonly people: (site: Site) => Promise<readonly Staff[]>;
}
