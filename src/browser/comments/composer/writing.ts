/** What is being written, shared by the form as it stands and by what sends it. */
import type { Field } from '../../../words/mistakes.ts';
import type { ThreadComment } from '../../../model/wire/own-comment.ts';
import type { Panel } from '../panel.ts';

/** What is written: an answer, a change, or (neither) a comment of its own. */
export interface Target {
  readonly parent?: ThreadComment | undefined;
  /** One's own comment: its token, its words of before, where it stands ('' for below the thread). */
  readonly edit?: {
    readonly token: string;
    readonly id: string;
    readonly text: string;
    readonly at: string;
    readonly hint: string;
  };
}

/** The state of a form; whoever changes it asks for a drawing. */
export interface Writing extends Target {
  readonly panel: Panel;
  /** The page that is commented on. */
  readonly address: string;
  /** Under which the draft is kept. */
  readonly target: string;
  /** What has the focus once the form is gone. */
  readonly opener: string;
  readonly draft: { text: string; name: string; email: string };
  agreed: boolean;
  /** What a machine wrote where people see no field. */
  website: string;
  /** "Sending…", while that is so. */
  busy?: string | undefined;
  mistakes: ReadonlyMap<Field, string>;
  /** The Idempotency-Key of what was sent from it, while it waits. */
  key?: string | undefined;
}

/** What follows once the form stands: checking, sending, and what comes of it. */
export interface Sending {
  submit(): unknown;
  review(): void;
  /** In place of the form: that it has arrived. */
  done(): unknown;
  /** Above the fields: what is wrong, or why it was not sent. */
  above(): unknown;
  /** In place of the fields. */
  inside(): unknown;
}

/** Of the words, in code points. */
export const lengthOf = ({ draft: { text } }: Pick<Writing, 'draft'>): number => [...text].length;
