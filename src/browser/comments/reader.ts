/**
 * What the element and its lazy parts share. The element reads a thread and draws it, and has no more code than that;
 * `acts` comes after the first drawing and does the rest through this.
 */
import type { LitElement } from 'lit';
import type { ThreadComment } from '../../model/wire/own-comment.ts';
import type { ThreadReading } from '../../model/wire/thread-reading.ts';
import type { Problem } from '../../model/problem.ts';
import type { ThreadTerms } from '../../words/terms.ts';
import type { LoadController } from '../kit/load.ts';
import type { Moment } from '../kit/locale.ts';
import type { Sentence } from '../kit/sentence.ts';

/** A page of the thread as it is asked for. */
export type Asked = Readonly<Record<string, string | number | undefined>>;

/** The state of reading; whoever changes it asks for a drawing. */
export interface Reading {
  /** Comments that are drawn before somebody asks for more. */
  most: number;
  /** Groups that are drawn so far: a long thread comes in slices, so that the page stays free to answer. */
  drawn: number;
  /** Roots of which all replies at hand are drawn. */
  readonly unfolded: Set<string>;
  /** What is under way: a cursor's name, a root's id. */
  readonly busy: Set<string>;
  /** New comments that are not shown yet. */
  news: number;
  order: string | undefined;
  /** The last thing that happened, in words. */
  status: string;
  /** No more is known of the rules than what the server wrote into the page. */
  partial: boolean;
  /** Why one cannot write, in the server's words, while that is so. */
  closing: Sentence | undefined;
  /** The link to the thread's own page, as the server wrote it. */
  own: unknown;
  /** The zone in which the server wrote dates, where the rules do not name it. */
  zone: string | undefined;
  /** What is said where the server is older than the widget. */
  tooNew?: string | false;
  /** The comment that the page's fragment names, once its page of the thread was asked for. */
  sought: string | undefined;
}

/** What the element lends. */
export interface Lent {
  readonly element: LitElement;
  readonly reading: Reading;
  readonly load: LoadController<ThreadReading>;
  /** Fires when the element leaves the page. */
  left(): AbortSignal;
  /** Address of the site on the companion; undefined when none is given. */
  base(): string | undefined;
  /** A page of the thread, and nothing is changed by it. */
  thread(
    more: Asked,
    how?: { readonly signal?: AbortSignal; readonly fresh?: boolean },
  ): Promise<ThreadReading | Problem>;
  /** Takes the thread's place, from its beginning or where a comment stands. */
  fetch(at?: string): Promise<void>;
  words(): ThreadTerms;
  moment(): Moment;
  /** Level of the thread's heading, 2 to 6. */
  level(): number;
  /** In sight, or nearly. */
  near(): boolean;
}

/** The same for the parts that come later. */
export interface Reader extends Lent {
  /** Draws. */
  update(): Promise<unknown>;
}

/** What comes after the first drawing: all that a visitor can do, and what only some see. */
export interface Acts {
  more(cursor: 'next' | 'previous'): unknown;
  replies(root: ThreadComment): unknown;
  write(parent?: ThreadComment): unknown;
  report(comment: ThreadComment): unknown;
  /** Mistakes of the page's author, where `debug` asks for them. */
  mistakes(): unknown;
  /** The choice of the order. */
  order(): unknown;
  /** Below a comment: a form, and what its author may still do. */
  below(id: string): unknown;
  /** The visitor's own comments that are not public, as list items, by what they answer. */
  mine(parent: string): readonly unknown[];
  /** The form for a new comment is open. */
  readonly writing: boolean;
  /** Above the button that opens the form: one's own comments, what is new. */
  above(): unknown;
  /** Below it: the form, the rules. */
  end(): unknown;
  /** Something was drawn, entered the page, or came near or went: follows it. */
  seen(): void;
  failed(problem: Problem): void;
  /** The element left the page. */
  left(): void;
}

/** Something to be done as soon as it can be. */
export type Wish = (acts: Acts) => unknown;
