/** What `<parvis-desk>` tells its page: each decision before it is taken, and what the server made of it. */
import type { Problem } from '../../model/problem.ts';
import type { Decided, DeskDecision } from '../../model/wire/desk.ts';

/** Before a decision. Cancel it (`preventDefault()`) and nothing happens; a form stays open with what is written in it. */
export class DeskDecideEvent extends Event {
  readonly decisions: readonly DeskDecision[];
  constructor(decisions: readonly DeskDecision[]) {
    super('parvis-desk-decide', { bubbles: true, composed: true, cancelable: true });
    this.decisions = decisions;
  }
}

/** After the server has answered, when undoing is over: for each decision the state of now, or why it was not taken. */
export class DeskDecidedEvent extends Event {
  readonly results: Decided['results'];
  constructor(results: Decided['results']) {
    super('parvis-desk-decided', { bubbles: true, composed: true });
    this.results = results;
  }
}

/** After something failed: reading a queue, sending a decision. The moderator has been told in words. */
export class DeskErrorEvent extends Event {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super('parvis-error', { bubbles: true, composed: true });
    this.problem = problem;
  }
}

declare global {
  interface HTMLElementEventMap {
    'parvis-desk-decide': DeskDecideEvent;
    'parvis-desk-decided': DeskDecidedEvent;
  }
}
