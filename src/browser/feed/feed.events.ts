/** What `<parvis-feed>` tells the page when it could not be read; nothing of it leaves the page. */
import type { Problem } from '../../model/problem.ts';

/** After the feed, or more of it, could not be read. Visitors have been told in words. */
export class FeedErrorEvent extends Event {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super('parvis-error', { bubbles: true, composed: true });
    this.problem = problem;
  }
}
