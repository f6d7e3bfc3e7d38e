import type { Say } from './say.ts';

/** At the desk: comments that are with a service. Dates come in words. */
export interface DeskHandedTerms {
  /** Beside a comment. */
  readonly hint: string;
  /** The policy's matrix is empty. */
  readonly noMatrix: string;
  readonly topic: string;
  readonly topicOption: Say<{ readonly topic: string; readonly service: string }>;
  readonly until: string;
  readonly untilHint: Say<string>;
  readonly note: string;
  readonly noteHint: string;
  readonly hand: string;
  /** It is with a service already. */
  readonly handOn: string;
  readonly handed: Say<string>;
  /** One line about a case. */
  readonly with: Say<{ readonly service: string; readonly topic: string }>;
  readonly by: Say<{ readonly who: string; readonly date: string }>;
  readonly due: Say<string>;
  readonly late: Say<string>;
  readonly question: string;
  readonly answered: Say<{ readonly service: string; readonly who: string; readonly date: string }>;
  readonly somebody: string;
  readonly answer: string;
  readonly answerHint: string;
  readonly send: string;
  readonly sent: string;
  readonly back: string;
  readonly taken: string;
  readonly log: string;
  readonly logLine: Say<{
    readonly date: string;
    readonly who: string;
    readonly what: string;
  }>;
  readonly acts: Readonly<Record<'hand' | 'answer' | 'back' | 'close', Say<string>>>;
  /** Mistakes and refusals. */
  readonly noNote: string;
  readonly tooLong: Say<number>;
  readonly badTime: string;
  readonly conflict: string;
  /** The room. */
  readonly choose: string;
  readonly list: Readonly<Record<'mine' | 'all' | 'answered', string>>;
  readonly empty: Readonly<Record<'mine' | 'all' | 'answered', string>>;
  readonly more: string;
}
