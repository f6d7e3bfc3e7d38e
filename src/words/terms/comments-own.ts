import type { CommentState } from '../../model/comment-states.ts';

/** The states of one’s own comments: loaded when there are some. */
export interface ThreadOwnTerms {
  /** One word per state, shown beside the author. */
  readonly state: Record<CommentState, string>;
}
