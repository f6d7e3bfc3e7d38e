/** Beside a comment: with which service it is, and the form that hands it over. Asked for when it is opened. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isProblem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import { parseHandedComment } from '../../../model/wire/desk-handed.ts';
import type { HandedComment } from '../../../model/wire/desk-handed.ts';
import type { DeskHandedTerms } from '../../../words/terms.ts';
import type { Reading } from '../desk.reading.ts';
import formStyles from '../style/form.scss';
import { caseView, handFields, logView } from './case.view.ts';
import { Drafts, noteMistake, sayProblem, sender } from './deed.ts';

/** What is known of one comment's case. */
export class HandedBeside {
  readonly #reading: Reading;
  readonly #words: DeskHandedTerms;
  readonly #drafts = new Drafts();
  readonly #known = new Map<string, HandedComment | Problem>();
  readonly #send;
  #mistake: string | undefined;
  /** The last thing that happened, and what went wrong. */
  #status = '';
  #alert = '';

  constructor(reading: Reading, words: DeskHandedTerms) {
    this.#reading = reading;
    this.#words = words;
    this.#send = sender(() => reading.client);
    reading.adopt(formStyles);
  }

  /** Asks for the case of a comment. */
  async open(comment: string): Promise<void> {
    this.#status = this.#alert = '';
    this.#mistake = undefined;
    await this.#ask(comment);
  }

  /** @returns what is drawn; undefined while it is on its way */
  view(comment: string): TemplateResult | undefined {
    const known = this.#known.get(comment);
    if (!known) return undefined;
    const { words, moment: own } = this.#reading;
    const said = this.#words;
    if (isProblem(known)) return html`<p>${words.failed}</p>`;
    const moment = { ...own, zone: known.zone };
    const { handed, may, topics } = known;
    const hands = may.includes('hand');
    return html`<p part="status" role="status">${this.#status}</p>
      <div role="alert">${this.#alert ? html`<p part="alert">${this.#alert}</p>` : nothing}</div>
      ${handed ? caseView(handed, said, moment) : nothing}
      ${
        may.includes('back')
          ? html`<p part="actions">
              <button
                part="control"
                type="button"
                data-act="take-back"
                @click=${() => void this.#back(known)}
              >
                ${said.back}
              </button>
            </p>`
          : nothing
      }
      ${
        hands && topics.length
          ? html`<form
              part="form"
              novalidate
              @submit=${(event: Event) => {
                event.preventDefault();
                void this.#hand(known);
              }}
            >
              <p part="hint">${said.hint}</p>
              ${handFields(known, said, this.#drafts.of(comment), this.#mistake, (more) => {
                this.#drafts.write(comment, more);
                // Another topic may bring another deadline.
                if (more.topic !== undefined) this.#reading.changed();
              })}
              <p part="actions">
                <button part="control primary" type="submit" data-act="hand">
                  ${handed ? said.handOn : said.hand}
                </button>
              </p>
            </form>`
          : nothing
      }
      ${hands && !topics.length ? html`<p part="hint">${said.noMatrix}</p>` : nothing}
      ${logView(known, said, moment)}`;
  }

  async #ask(comment: string): Promise<void> {
    const answer = await this.#reading.client('/desk/handed/comment', {
      parse: parseHandedComment,
      query: { comment },
      fresh: true,
    });
    this.#known.set(comment, answer);
    this.#reading.changed();
  }

  async #hand(known: HandedComment): Promise<void> {
    const { comment, handed, topics } = known;
    const draft = this.#drafts.of(comment);
    const note = draft.note?.trim() ?? '';
    this.#mistake = noteMistake(note, this.#words);
    if (this.#mistake) return this.#reading.focus('#hand-note');
    const { topic, service, until } = topics[Number(draft.topic ?? 0)] ?? topics[0]!;
    const due = draft.until ?? until ?? '';
    const deed = { act: 'hand', comment, n: handed?.n ?? 0, topic, service, until: due, note } as const;
    await this.#did(comment, await this.#send(deed), this.#words.handed(service));
  }

  async #back({ comment, handed }: HandedComment): Promise<void> {
    const deed = { act: 'back', comment, n: handed?.n ?? 0, note: '' } as const;
    await this.#did(comment, await this.#send(deed), this.#words.taken);
  }

  async #did(comment: string, answer: HandedComment | Problem, done: string): Promise<void> {
    const { words } = this.#reading;
    this.#status = this.#alert = '';
    if (!isProblem(answer)) {
      this.#drafts.drop(comment);
      this.#known.set(comment, answer);
      this.#status = done;
      // The button that was pressed may be gone.
      return this.#reading.focus('[data-of=handed] > summary');
    }
    const own = sayProblem(answer, this.#words);
    const { type } = answer;
    this.#alert =
      own ??
      (type === 'forbidden'
        ? words.people.noRight
        : type === 'unauthorised'
          ? words.signIn.ended
          : words.failed);
    if (type === 'conflict') await this.#ask(comment);
    this.#reading.changed();
  }
}
