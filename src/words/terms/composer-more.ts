import type { HeldReason } from '../../model/comment-states.ts';
import type { ProblemType } from '../../model/problem.ts';
import type { Say } from './say.ts';

/** Why a comment could not be sent. */
export type ComposerFailure =
  | Extract<
      ProblemType,
      'offline' | 'timeout' | 'closed' | 'duplicate' | 'unauthorised' | 'too-large' | 'conflict' | 'gone'
    >
  | 'expired'
  | 'other';

/** Sending a comment and following one’s own: loaded as soon as the form stands, or with a receipt. */
export interface ComposerMoreTerms {
  readonly reviewHeading: string;
  readonly back: string;
  readonly sendAnyway: string;
  readonly saveEdit: string;
  readonly sending: string;
  readonly copyText: string;
  readonly textCopied: string;
  /** Heads the list of mistakes. */
  readonly summary: Say<number>;
  readonly error: {
    readonly textEmpty: string;
    readonly textLong: Say<{ readonly length: number; readonly max: number }>;
    readonly textShort: Say<number>;
    readonly nameEmpty: string;
    readonly nameLong: Say<number>;
    readonly nameTaken: string;
    readonly emailEmpty: string;
    readonly emailWrong: string;
    readonly charter: string;
    readonly links: Say<number>;
    readonly control: string;
    readonly other: string;
  };
  /** A first attempt met a check that asks to think again. */
  readonly nudge: {
    readonly heading: string;
    readonly links: string;
    readonly repeat: string;
    readonly tone: string;
    readonly other: string;
  };
  /** Sending failed; the text is always kept. `expired`: a form open too long, where nobody signs in. */
  readonly failed: Record<ComposerFailure, string>;
  /** Too many in a short time; the argument is the moment of the next try. */
  readonly rateLimited: Say<string>;
  readonly outbox: {
    readonly heading: string;
    readonly waiting: Say<number>;
    readonly sentLater: string;
    readonly sendNow: string;
    readonly drop: string;
  };
  readonly receipt: {
    readonly heading: string;
    readonly published: string;
    readonly pending: string;
    readonly pendingUntil: Say<string>;
    readonly link: string;
    readonly linkHint: string;
    readonly copy: string;
    readonly copied: string;
    readonly byEmail: string;
    readonly mailed: string;
    readonly forget: string;
    readonly forgotten: string;
  };
  /** One's own comments, one sentence per state. */
  readonly own: {
    readonly label: string;
    readonly onlyYou: string;
    readonly pending: string;
    readonly held: Record<HeldReason, string>;
    readonly published: string;
    readonly rejected: string;
    readonly removed: string;
    readonly deleted: string;
    readonly queued: string;
    readonly unknown: string;
    readonly editWaiting: string;
    readonly checked: Say<string>;
    readonly offline: string;
  };
  readonly edit: string;
  readonly editUntil: Say<string>;
  readonly editHint: string;
  readonly withdraw: string;
  readonly withdrawAsk: string;
  readonly withdrawYes: string;
  readonly withdrawn: string;
  readonly changed: string;
  readonly suspended: Say<{ readonly until: string; readonly reason: string }>;
}
