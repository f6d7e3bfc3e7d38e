/**
 * What is read at the desk: the comment that is open, those that are selected, the records that were asked for, the
 * words it is all said in, and where the focus goes. Its parts share it; the element draws it.
 */
import type { CSSResult, LitElement } from 'lit';
import { httpUrl } from '../../model/text/safe-url.ts';
import type { Problem } from '../../model/problem.ts';
import type { Decided } from '../../model/wire/desk.ts';
import type { AuditLog } from '../../model/wire/desk-log.ts';
import type { DeskHistory, DeskReports } from '../../model/wire/desk-beside.ts';
import type { DeskTerms } from '../../words/terms.ts';
import type { Client } from '../kit/writer.ts';
import { serverClock } from '../kit/clock.ts';
import { langTag, languageOf } from '../kit/language.ts';
import type { Language } from '../kit/language.ts';
import type { Moment } from '../kit/locale.ts';
import { option } from '../kit/option.ts';
import type * as Aside from './aside/aside.ts';
import type { Shortcuts } from './keys/shortcuts.ts';
import { deskClient } from './desk.client.ts';
import * as lazy from './lazy.ts';

/** What is seen on demand, and its words. */
export interface AsideParts {
  readonly views: typeof Aside;
  readonly said: Aside.AsideTerms;
}

export class Reading {
  readonly element: LitElement;
  readonly clock = serverClock();
  /** Id of what is open; undefined when nothing is. */
  open: string | undefined;
  /** Ids of the comments that are selected. */
  readonly selected = new Set<string>();
  readonly logs = new Map<string, AuditLog | Problem>();
  readonly reports = new Map<string, DeskReports | Problem>();
  readonly histories = new Map<string, DeskHistory | Problem>();
  /** Undefined until it is asked for, and has come. */
  aside: AsideParts | undefined;
  /** Undefined until they are asked for: turned on once, or looked at. */
  shortcuts: Shortcuts | undefined;
  /** Id of what was fetched last, with all that belongs to it. */
  attended: string | undefined;
  /** The words did not come. */
  mute = false;
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
      this.mute = false;
      this.spoken = words;
      const { aside } = this;
      this.aside = undefined;
      if (aside) void this.needAside();
      this.changed();
      return true;
    } catch {
      // What the page wrote says so.
      this.mute = !this.spoken;
      this.changed();
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

  /** Takes the sheet of a chunk that came later; once. */
  adopt({ styleSheet }: CSSResult): void {
    const { shadowRoot } = this.element;
    if (!shadowRoot || !styleSheet || shadowRoot.adoptedStyleSheets.includes(styleSheet)) return;
    shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, styleSheet];
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

  /** Fetches what is seen on demand. @returns whether it is there */
  async needAside(): Promise<boolean> {
    if (this.aside) return true;
    const language = languageOf(this.element);
    try {
      const views = await lazy.aside();
      const said = await views.saying(language);
      if (language === this.#language) this.aside = { views, said };
      this.shortcuts ??= new views.Shortcuts();
      this.adopt(views.styles);
    } catch {
      // It is asked for again with the next comment that needs it; the comment can be decided on without.
    }
    this.changed();
    return !!this.aside;
  }

  /** Why a decision was not taken, in words. */
  async why(result: Decided['results'][number]): Promise<string> {
    await this.needAside();
    if (!this.aside) return this.words.notDone;
    const { views, said } = this.aside;
    return views.why(result, this.words, said, () => views.askLog(this.client, result.comment));
  }

  /** Fetches what stands beside a comment, and keeps it. */
  async #fill(
    into: Map<string, object>,
    ask: (views: typeof Aside) => (client: Client, id: string) => Promise<object>,
    id: string,
  ): Promise<void> {
    if (!(await this.needAside())) return;
    into.set(id, await ask(this.aside!.views)(this.client, id));
    this.changed();
  }

  /** Shows the record of a comment. */
  readonly readLog = (id: string) => this.#fill(this.logs, (views) => views.askLog, id);
  /** Shows what was reported of a comment. */
  readonly readReports = (id: string) => this.#fill(this.reports, (views) => views.askReports, id);
  /** Shows the other contributions of a comment's author. */
  readonly readHistory = (id: string) => this.#fill(this.histories, (views) => views.askHistory, id);

  /** Shows with which service a comment is. */
  async readHanded(id: string): Promise<void> {
    if (await this.needAside()) await this.aside!.views.openHanded(this, id);
  }
}
