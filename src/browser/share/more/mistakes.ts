/** What is written wrong on the page, and what it lacks: told in the console, and shown with `debug`. */
import { html } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { fetches } from './fetches.ts';
import type { Pieces } from './pieces.ts';

type Unknown = Awaited<ReturnType<typeof fetches.unknown>>;

/** The mistakes of one line. */
export class Mistakes {
  readonly #element: LitElement;
  readonly #pieces: Pieces;
  /** By what is wrong; '' while the sentence is on its way. */
  readonly #sentences = new Map<string, string>();

  constructor(element: LitElement, pieces: Pieces) {
    this.#element = element;
    this.#pieces = pieces;
  }

  /** Each mistake once, however often the line is drawn. @param wrong as written; '' for no address to share */
  tell(wrong: string, how: keyof Pick<Unknown, 'tellUnknown' | 'tellAccount'> = 'tellUnknown'): void {
    if (this.#sentences.has(wrong)) return;
    this.#sentences.set(wrong, '');
    void this.#pieces
      .get('unknown', fetches.unknown)
      .then((unknown) => unknown?.[how](this.#element, wrong))
      .then((sentence) => {
        this.#sentences.set(wrong, sentence ?? wrong);
        this.#element.requestUpdate();
      });
  }

  /** Forgets one, for what is right by now. */
  forget(wrong: string): void {
    this.#sentences.delete(wrong);
  }

  /** All of them, for the one who builds the page. @param head whether the page's own head is looked at */
  view(head: boolean): TemplateResult[] {
    const element = this.#element;
    const lacks =
      head && this.#pieces.take('lacks', () => fetches.lacks().then(({ tellLacks }) => tellLacks(element)));
    const mistakes = [...this.#sentences.values()];
    this.#pieces.waiting ||= mistakes.includes('');
    return [...mistakes, ...(lacks || [])].map((sentence) => html`<p part="debug">${sentence}</p>`);
  }
}
