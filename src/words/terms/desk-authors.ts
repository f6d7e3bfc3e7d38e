import type { AuthorKind, Measure } from '../../model/sanction.ts';
import type { Say } from './say.ts';

/** Measures against authors, as moderators read them: beside a comment, and in a room of their own. */
export interface DeskAuthorsTerms {
  readonly hint: string;
  readonly heading: string;
  readonly none: string;
  readonly empty: string;
  readonly more: string;
  readonly measure: Record<Measure, string>;
  readonly kind: Record<AuthorKind, string>;
  readonly since: Say<string>;
  readonly until: Say<string>;
  readonly ended: Say<string>;
  readonly lifted: Say<string>;
  readonly by: Say<string>;
  readonly noReason: string;
  readonly open: string;
  /** The form. */
  readonly start: string;
  readonly what: string;
  readonly does: Record<Measure, string>;
  readonly unknown: string;
  readonly end: string;
  readonly endHint: Say<number>;
  readonly ground: string;
  readonly law: string;
  readonly lawRef: string;
  readonly clause: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly illegal: string;
  readonly illegalHint: string;
  readonly send: Record<Measure, string>;
  readonly cancel: string;
  readonly lift: string;
  readonly need: Record<'until' | 'ground' | 'ref' | 'reason' | 'illegal', string>;
  readonly done: Record<Measure | 'lifted' | 'upheld' | 'reversed', string>;
  readonly failed: Record<'conflict' | 'forbidden' | 'other', string>;
  readonly contest: {
    readonly heading: Say<string>;
    readonly reference: Say<string>;
    readonly another: string;
    readonly answer: string;
    readonly answerHint: string;
    readonly upheld: string;
    readonly reversed: string;
    readonly state: Record<'open' | 'upheld' | 'reversed', string>;
    readonly need: string;
  };
}
