/**
 * Measures against authors: what is asked for, written, sent. The same beside a comment, where one is imposed, and in
 * the room, where contests are answered.
 */
import { html, nothing } from 'lit';
import { isProblem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import { parseDeskSanctions, parseSanctioned } from '../../../model/wire/desk-sanctions.ts';
import type { DeskSanction, DeskSanctions } from '../../../model/wire/desk-sanctions.ts';
import type { DeskAuthorsTerms } from '../../../words/terms.ts';
import { newKey } from '../../kit/outbox.ts';
import type { Reading } from '../desk.reading.ts';
import { closeForm, imposeOf, openForm, write, wrongIn } from './form.ts';
import type { AuthorForm } from './form.ts';
import { fieldOf, formView } from './form.view.ts';
import type { FormWishes } from './form.view.ts';
import { measuresView } from './measures.view.ts';
import type { MeasuresWishes } from './measures.view.ts';

type Done = keyof DeskAuthorsTerms['done'];

export class Measures {
  readonly #reading: Reading;
  readonly #words: DeskAuthorsTerms;
  /** Says what was done; and told when what waits has changed. */
  readonly #said: (sentence: string, wrong: boolean) => void;
  readonly comment: string | undefined;
  known: DeskSanctions | Problem | undefined;
  #form: AuthorForm | undefined;
  readonly #answers = new Map<string, string>();
  #wrong: string | undefined;
  /** What did not get through yet, and its key: another try is the same request (S-27). */
  #sending: readonly [text: string, key: string] | undefined;

  readonly #wishes: MeasuresWishes & FormWishes = {
    lift: (one) =>
      void this.#send('/lift', { sanctions: [{ id: one.id, version: one.version }] }, 'lifted', one),
    write: (one, text) => {
      this.#answers.set(one.id, text);
    },
    answer: (one, outcome) => {
      const explanation = (this.#answers.get(one.id) ?? '').trim();
      this.#wrong = explanation ? undefined : one.id;
      if (!explanation) {
        this.#said(this.#words.contest.need, true);
        return void this.#reading.focus(`#answer-${one.id}`);
      }
      void this.#send('/answer', { id: one.id, version: one.version, outcome, explanation }, outcome, one);
    },
    fill: (change) => {
      if (this.#form) this.#form = write(this.#form, change);
      this.#reading.changed();
    },
    send: () => void this.#impose(),
    cancel: () => {
      this.#form = undefined;
      void this.#reading.focus('[data-act=author]');
    },
  };

  /** @param comment whose author is meant; absent: all that hold */
  constructor(
    reading: Reading,
    words: DeskAuthorsTerms,
    said: (sentence: string, wrong: boolean) => void,
    comment?: string,
  ) {
    this.#reading = reading;
    this.#words = words;
    this.#said = said;
    this.comment = comment;
  }

  async load(): Promise<DeskSanctions | Problem> {
    this.known = await this.#reading.client('/desk/sanctions', {
      parse: parseDeskSanctions,
      query: { comment: this.comment },
      fresh: true,
    });
    this.#reading.changed();
    return this.known;
  }

  view(): unknown {
    const { words: desk, moment, level } = this.#reading;
    const known = this.known;
    const words = this.#words;
    if (!known) return html`<p>${desk.loading}</p>`;
    if (isProblem(known)) return html`<p>${desk.failed}</p>`;
    const alone = this.comment === undefined;
    const { sanctions, may } = known;
    const look = { words, moment, level, sanctions, may, alone, answers: this.#answers, wrong: this.#wrong };
    return html`${
      sanctions.length
        ? measuresView(look, this.#wishes)
        : alone
          ? html`<div part="empty" id="empty" tabindex="-1"><p part="calm">${words.empty}</p></div>`
          : html`<p>${words.none}</p>`
    }
    ${known.more ? html`<p part="hint">${words.more}</p>` : nothing}
    ${
      alone || !may || !known.measures.length
        ? nothing
        : this.#form
          ? formView({ form: this.#form, known, words, level }, this.#wishes)
          : html`<p part="actions">
              <button part="control" type="button" data-act="author" @click=${() => this.#open()}>
                ${words.start}
              </button>
            </p>`
    }`;
  }

  #open(): void {
    if (!this.known || isProblem(this.known)) return;
    this.#form = openForm(this.comment!, this.known, this.#reading.clock.now());
    void this.#reading.focus('#measure');
  }

  async #impose(): Promise<void> {
    const form = this.#form;
    const known = this.known;
    if (!form || !known || isProblem(known)) return;
    const wrong = wrongIn(form, known, this.#reading.clock.now());
    this.#form = { ...form, wrong };
    const [first] = wrong;
    if (first) {
      this.#said(this.#words.need[first], true);
      return this.#reading.focus(fieldOf[first]);
    }
    await this.#send('', imposeOf(form, known), form.written.measure);
  }

  async #send(path: string, body: object, done: Done, one?: DeskSanction): Promise<void> {
    const text = path + JSON.stringify(body);
    if (this.#sending?.[0] !== text) this.#sending = [text, newKey()];
    const answer = await this.#reading.client(`/desk/sanctions${path}`, {
      method: 'POST',
      key: this.#sending[1],
      body,
      parse: parseSanctioned,
    });
    const { failed, done: doneWords } = this.#words;
    if (isProblem(answer)) {
      const known = answer.type === 'conflict' || answer.type === 'forbidden';
      this.#said(failed[known ? (answer.type as 'conflict' | 'forbidden') : 'other'], true);
      // What is written stays; how it stands now is shown.
      if (known) await this.load();
      return;
    }
    this.#sending = undefined;
    if (this.#form && !path) {
      closeForm(this.#form);
      this.#form = undefined;
    }
    if (one) this.#answers.delete(one.id);
    this.#said(doneWords[done], false);
    const now = await this.load();
    const left = !isProblem(now) && now.sanctions.some(({ id }) => id === one?.id);
    await this.#reading.focus(
      left
        ? `[data-id="${one!.id}"]`
        : this.comment === undefined
          ? '#empty, [data-id]'
          : '[data-act=author]',
    );
  }
}
