/** What the desk says: the last thing that happened, and what went wrong, until something goes well. */
import type { Problem } from '../../model/problem.ts';
import type { DeskTerms } from '../../words/terms.ts';

/** What is wrong with the desk itself: a queue that does not come, a decision that does not get through. */
const failure = ({ type }: Problem, words: DeskTerms): string =>
  type === 'unauthorised'
    ? words.signIn.ended
    : type === 'forbidden'
      ? words.people.noRight
      : type === 'offline'
        ? words.offline
        : words.failed;

export class Says {
  /** The last thing that happened, in words. */
  status = '';
  /** What is wrong, in words. */
  alert = '';
  /** The session has ended, or the queue did not come. */
  stopped: Problem | undefined;
  /** The last thing that failed. */
  #failure: Problem | undefined;

  /** Says one sentence, in place of the last. */
  say(status: string): void {
    this.status = status;
    this.calm();
  }

  /** Nothing is wrong any more. */
  calm(): void {
    this.alert = '';
    this.#failure = undefined;
  }

  /** Something failed. */
  fail(problem: Problem): void {
    this.#failure = problem;
    this.alert = '';
  }

  /** Says what is wrong in words of its own. */
  warn(alert: string): void {
    this.#failure = undefined;
    this.alert = alert;
  }

  /** A queue has come. */
  came(): void {
    if (this.stopped) this.#failure = undefined;
    this.stopped = undefined;
  }

  /** All that is wrong. @param unsent decisions that wait to be sent */
  wrong(words: DeskTerms, unsent: number): string {
    const failed = this.#failure && failure(this.#failure, words);
    return [this.alert, failed, unsent && words.unsent(unsent)].filter(Boolean).join(' ');
  }
}
