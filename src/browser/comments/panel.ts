/** What the element lends to the parts that come later: the composer, one's own comments, the report. */
import type { ThreadComment } from '../../model/wire/own-comment.ts';
import type { ThreadRules } from '../../model/wire/thread-rules.ts';
import type { ThreadTerms } from '../../words/terms.ts';
import type { CSSResult } from 'lit';
import type { Language } from '../kit/language.ts';
import type { Moment } from '../kit/locale.ts';
import type { Problem } from '../../model/problem.ts';

/** A form that stands below a comment, or (`at` is '') below the thread. */
export interface Form {
  readonly at: string;
  /** The Idempotency-Key of what was sent from it, while it waits. */
  readonly key?: string | undefined;
  /** There is nothing to write in: it is still on its way, or what was written has arrived. */
  readonly idle?: boolean;
  view(): unknown;
  /** It stands: fetches what it will need next. */
  come(): void;
}

export interface Panel {
  readonly element: HTMLElement;
  /** Address of the site on the companion. */
  base(): string;
  language(): Language;
  moment(): Moment;
  words(): ThreadTerms;
  page(): ThreadRules;
  /** The form that is open. */
  form(): Form | undefined;
  /** Fires when the element leaves the page. */
  left(): AbortSignal;
  /** Level of the thread's heading. */
  level(): number;
  /** The server's now, in milliseconds. */
  now(): number;
  /** Draw again. */
  update(): Promise<unknown>;
  /** One sentence to the live region. */
  say(sentence: string): void;
  /** A comment that is public now takes its place in the thread. */
  take(comment: ThreadComment): void;
  /** Looks at the server again, rules and one's own comments too. @returns whether it could be reached */
  look(): Promise<boolean>;
  /** Something failed: tells the page. */
  fail(problem: Problem): void;
  /** Puts a form in its place, in that of any other; undefined takes it away. */
  open(form: Form | undefined): void;
  /**
   * Opens a form that comes with its words, and puts the focus in it; says in its place that it is on its way, or did
   * not come.
   * @param at where it will stand
   */
  stand(at: string, form: Promise<Form>): Promise<void>;
  /** The visitor's own comments, loaded when they are first needed. */
  mine(): Promise<Mine>;
  /** Draws, then puts the focus on the first match in the shadow tree. */
  focus(selector: string): Promise<void>;
  /** Adopts the style sheet of a part that came later. */
  style(sheet: CSSResult): void;
}

/** One's own comments that are not public, and what waits to be sent. */
export interface Mine {
  /** As list items, by the comment they answer; '' for the others. */
  view(parent: string): readonly unknown[];
  /** The suspension that keeps this visitor from writing, wherever its comment stands. */
  measure(): unknown;
  /** What their author may do with one that the thread shows. */
  tools(id: string): unknown;
  /** Asks what became of them. */
  track(): Promise<void>;
  /** Sends what waits. */
  flush(): Promise<void>;
  /** What the browser keeps has changed. */
  read(): void;
}
