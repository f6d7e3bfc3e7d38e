/**
 * What the element and its lazy parts share. The element reads a thread and draws it, and has no more code than that;
 * `acts` comes after the first drawing and does the rest through this.
 */
import type { ThreadComment, ThreadPage } from '../../model/wire/thread.ts';
import type { Problem } from '../../model/problem.ts';
import type { CommentsTerms } from '../../words/terms.ts';
import type { Client } from '../kit/writer.ts';
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
  /** Address of the thread's own page. */
  own: string | undefined;
  /** The zone in which the server wrote dates, where the rules do not name it. */
  zone: string | undefined;
  /** The comment that the page's fragment names, once its page of the thread was asked for. */
  sought: string | undefined;
  /** Mistakes of the page's author, as sentences, by their codes. */
  readonly mistakes: Map<string, string>;
}

/** What the element lends. */
export interface Reader {
  readonly element: HTMLElement;
  root(): ShadowRoot;
  readonly reading: Reading;
  readonly load: LoadController<ThreadPage>;
  /** Asks the companion; ends when the element leaves the page. */
  readonly ask: Client;
  /** Address of the site on the companion; undefined when none is given. */
  base(): string | undefined;
  /** A page of the thread, and nothing is changed by it. */
  thread(
    more: Asked,
    how?: { readonly signal?: AbortSignal; readonly fresh?: boolean },
  ): Promise<ThreadPage | Problem>;
  /** Takes the thread's place, from its beginning or where a comment stands. */
  fetch(at?: string): Promise<void>;
  words(): CommentsTerms;
  moment(): Moment;
  /** Level of the thread's heading, 2 to 6. */
  level(): number;
  /** In sight, or nearly. */
  near(): boolean;
  /** Draws. */
  update(): Promise<unknown>;
}

/** What comes after the first drawing: all that a visitor can do, and what only some see. */
export interface Acts {
  more(cursor: 'next' | 'previous'): unknown;
  replies(root: ThreadComment): unknown;
  write(parent?: ThreadComment): unknown;
  report(comment: ThreadComment): unknown;
  /** The form for a new comment is open. */
  readonly writing: boolean;
  /** The choice of the order. */
  order(): unknown;
  /** The button that shows new comments. */
  news(): unknown;
  /** Below a comment ('' is the thread): a form, and what its author may still do. */
  below(id: string): unknown;
  /** The visitor's own comments that are not public, as list items, by what they answer; '' for the others. */
  mine(parent: string): readonly unknown[];
  /** Charter, mode and hours. */
  rules(): unknown;
  /** Something was drawn, entered the page, or came near or went: follows it. */
  seen(): void;
  failed(problem: Problem): void;
  /** The element left the page. */
  left(): void;
}

/** Something to be done as soon as it can be. */
export type Wish = (acts: Acts) => unknown;
