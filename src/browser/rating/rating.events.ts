/** What `<parvis-rating>` tells the page. */
import type { Problem } from '../../model/problem.ts';

/** Before a vote leaves the page. Cancel it (`preventDefault()`) and nothing is kept or sent. */
export class RatingSubmitEvent extends Event {
  /** 1 to 5; for `useful` 1 is yes and 0 no. */
  readonly value: number;
  constructor(value: number) {
    super('parvis-rating-submit', { bubbles: true, composed: true, cancelable: true });
    this.value = value;
  }
}

/** After the server has taken a vote, its change, or its withdrawal. */
export class RatingSubmittedEvent extends Event {
  /** What the server has now; undefined: nothing any more. */
  readonly value: number | undefined;
  constructor(value: number | undefined) {
    super('parvis-rating-submitted', { bubbles: true, composed: true });
    this.value = value;
  }
}

/** After something failed. Visitors have been told in words. */
export class RatingErrorEvent extends Event {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super('parvis-error', { bubbles: true, composed: true });
    this.problem = problem;
  }
}

declare global {
  interface HTMLElementEventMap {
    'parvis-rating-submit': RatingSubmitEvent;
    'parvis-rating-submitted': RatingSubmittedEvent;
  }
}
