/** What `<parvis-comments>` tells the page. Everything a visitor sends is announced before, and reported after. */
import type { CommentState } from '../../model/comment-states.ts';
import type { Problem } from '../../model/problem.ts';

/** Before a comment leaves the page. Cancel it (`preventDefault()`) and nothing is sent; the text stays in the form. */
export class CommentSubmitEvent extends Event {
  /** Canonical address of the page that is commented on. */
  readonly page: string;
  /** Id of the comment that is answered; undefined for a new one. */
  readonly parent: string | undefined;
  constructor(page: string, parent: string | undefined) {
    super('parvis-comment-submit', { bubbles: true, composed: true, cancelable: true });
    this.page = page;
    this.parent = parent;
  }
}

/** After the server has taken a comment: it is on disk there. */
export class CommentSubmittedEvent extends Event {
  /** Id of the comment. */
  readonly comment: string;
  /** `published`, or what it waits for: `pending`, `held`. */
  readonly state: CommentState;
  constructor(comment: string, state: CommentState) {
    super('parvis-comment-submitted', { bubbles: true, composed: true });
    this.comment = comment;
    this.state = state;
  }
}

/** After something failed: reading, sending, reporting. Visitors have been told in words. */
export class CommentsErrorEvent extends Event {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super('parvis-error', { bubbles: true, composed: true });
    this.problem = problem;
  }
}

declare global {
  interface HTMLElementEventMap {
    'parvis-comment-submit': CommentSubmitEvent;
    'parvis-comment-submitted': CommentSubmittedEvent;
  }
}
