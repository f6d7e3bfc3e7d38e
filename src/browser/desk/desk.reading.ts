/**
 * What is read at the desk: the comment that is open, those that are selected, the records that were asked for, the
 * words it is all said in, and where the focus goes. Its parts share it; the element draws it.
 */
import type { LitElement } from 'lit';
import { httpUrl } from '../../model/text/safe-url.ts';
import type { Problem } from '../../model/problem.ts';
import { parseAuditLog } from '../../model/wire/desk-log.ts';
import type { AuditLog } from '../../model/wire/desk-log.ts';
import type { DeskTerms } from '../../words/terms.ts';
import type { Client } from '../kit/client.ts';
import { serverClock } from '../kit/clock.ts';
import { langTag, languageOf } from '../kit/language.ts';
import type { Language } from '../kit/language.ts';
import type { Moment } from '../kit/locale.ts';
import { option } from '../kit/option.ts';
import { deskClient } from './desk.client.ts';
import * as lazy from './lazy.ts';

export class Reading {
  readonly element: LitElement;
  readonly clock = serverClock();
  /** Id of what is open; undefined when nothing is. */
  open: string | undefined;
  /** Ids of the comments that are selected. */
  readonly selected = new Set<string>();
  readonly logs = new Map<string, AuditLog | Problem>();
  /** The sentences of the nearest language; until they are there nothing is drawn. */
  spoken: DeskTerms | undefined;
  #language: Language | undefined;
  #asking: readonly [base: string | undefined, client: Client] | undefined;

  constructor(element: LitElement) {
    this.element = element;
  }

  get words(): DeskTerms {
    return this.spoken!;
  }

  /** Fetches the words of the element's language. @returns whether they are other ones than before */
  async speak(): Promise<boolean> {
    const language = languageOf(this.element);
    if (language === this.#language) return false;
    this.#language = language;
    try {
      const words = await lazy.deskWords(language);
      if (language !== this.#language) return false;
      this.spoken = words;
      this.changed();
      return true;
    } catch {
      // What the page wrote says so.
      this.#language = undefined;
      return false;
    }
  }

  /** Level of the desk's title. */
  get level(): number {
    const level = Number(option(this.element, 'heading-level'));
    return level > 1 && level < 7 ? level : 2;
  }

  /** How dates are written; in the reader's own time zone. */
  get moment(): Moment {
    return { lang: langTag(this.element) || 'en-GB', zone: undefined };
  }

  /** Address of the site on the desk's origin. */
  get base(): string | undefined {
    return httpUrl(option(this.element, 'src'), this.element.baseURI)
      ?.replace(/[?#].*/, '')
      .replace(/\/$/, '');
  }

  /** What is asked; see `desk.client.ts`. */
  get client(): Client {
    const { base } = this;
    if (this.#asking?.[0] !== base) this.#asking = undefined;
    this.#asking ??= [base, deskClient(base)];
    return this.#asking[1];
  }

  /** Something is to be drawn anew. */
  changed(): void {
    this.element.requestUpdate();
  }

  /** Is the focus on what a selector names? */
  focused(selector: string): boolean {
    return !!this.element.shadowRoot?.activeElement?.matches(selector);
  }

  /** Draws, and puts the focus on what a selector names. */
  async focus(selector: string): Promise<void> {
    this.changed();
    await this.element.updateComplete;
    this.element.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Reads on with what is open. */
  goOn(): Promise<void> {
    return this.focus(this.open === undefined ? '#empty' : '#comment');
  }

  /** Asks for the record of a comment. */
  ask(comment: string): Promise<AuditLog | Problem> {
    return this.client('/desk/log', { parse: parseAuditLog, query: { comment }, fresh: true });
  }

  /** Shows the record of a comment. */
  async readLog(id: string): Promise<void> {
    this.logs.set(id, await this.ask(id));
    this.changed();
  }
}
