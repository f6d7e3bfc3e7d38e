/** Measures beside a comment: drawn with the other contributions of its author, and fetched with them. */
import { html, nothing } from 'lit';
import type { DeskAuthorsTerms } from '../../../words/terms.ts';
import type { Reading } from '../desk.reading.ts';
import formStyles from '../style/form.scss';
import { Measures } from './measures.ts';

/** Those of the comment that is read; what was written for another one waits in this tab. */
export class BesideMeasures {
  readonly #reading: Reading;
  readonly #words: DeskAuthorsTerms;
  #one: Measures | undefined;
  #said: readonly [sentence: string, wrong: boolean] = ['', false];

  constructor(reading: Reading, words: DeskAuthorsTerms) {
    this.#reading = reading;
    this.#words = words;
    reading.adopt(formStyles);
  }

  view(comment: string): unknown {
    if (this.#one?.comment !== comment) {
      this.#said = ['', false];
      this.#one = new Measures(
        this.#reading,
        this.#words,
        (sentence, wrong) => {
          this.#said = [sentence, wrong];
          this.#reading.changed();
        },
        comment,
      );
      void this.#one.load();
    }
    const [sentence, wrong] = this.#said;
    const level = this.#reading.level + 2;
    return html`<section part="beside" aria-labelledby="measures">
      <p part="title" id="measures" role="heading" aria-level=${level}>${this.#words.heading}</p>
      <p part="status" role="status">${wrong ? nothing : sentence}</p>
      <div role="alert">${wrong ? html`<p part="alert">${sentence}</p>` : nothing}</div>
      ${this.#one.view()}
    </section>`;
  }
}
