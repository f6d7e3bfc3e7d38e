/** Measures against authors as a list: what, until when, why, who; lifted, or its contest answered. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskSanction } from '../../../model/wire/desk-sanctions.ts';
import type { DeskAuthorsTerms } from '../../../words/terms.ts';
import { dateText } from '../../kit/locale.ts';
import type { Moment } from '../../kit/locale.ts';

export interface MeasuresLook {
  readonly words: DeskAuthorsTerms;
  readonly moment: Moment;
  readonly level: number;
  readonly sanctions: readonly DeskSanction[];
  readonly may: boolean;
  /** In the room: whose comment it is about is said. */
  readonly alone: boolean;
  /** What is written as answers, by measure; and which of them was empty. */
  readonly answers: ReadonlyMap<string, string>;
  readonly wrong: string | undefined;
}

export interface MeasuresWishes {
  lift(one: DeskSanction): void;
  write(one: DeskSanction, text: string): void;
  answer(one: DeskSanction, outcome: 'upheld' | 'reversed'): void;
}

/** When it began, and its end. */
function timesOf({ at, until, liftedAt, holds }: DeskSanction, look: MeasuresLook): string {
  const { words, moment } = look;
  const date = (instant: string): string => dateText(instant, moment);
  const end =
    liftedAt !== undefined
      ? words.lifted(date(liftedAt))
      : until === undefined
        ? ''
        : (holds ? words.until : words.ended)(date(until));
  return [words.since(date(at)), end].filter(Boolean).join(', ');
}

const contestView = (one: DeskSanction, look: MeasuresLook, wish: MeasuresWishes) => {
  const { words, moment, may, answers, wrong } = look;
  const { contest: said } = words;
  const { state, reference, openedAt, text, explanation, another } = one.contest!;
  const id = `answer-${one.id}`;
  const mistake = wrong === one.id;
  return html`<p part="title">${said.heading(dateText(openedAt, moment))}</p>
    <blockquote part="contest" dir="auto">${text}</blockquote>
    <p part="aside"><bdi>${said.reference(reference)}</bdi>, ${said.state[state]}</p>
    ${explanation ? html`<p part="reason" dir="auto">${explanation}</p>` : nothing}
    ${
      state !== 'open' || !may
        ? nothing
        : another
          ? html`<p part="notice">${said.another}</p>`
          : html`<p part="entry">
                <label for=${id}>${said.answer}</label>
                <span part="hint" id="${id}-hint">${said.answerHint}</span>
                <textarea
                  part="field"
                  id=${id}
                  rows="3"
                  maxlength="2000"
                  dir="auto"
                  .value=${answers.get(one.id) ?? ''}
                  aria-invalid=${mistake ? 'true' : nothing}
                  aria-describedby="${id}-hint${mistake ? ` ${id}-wrong` : ''}"
                  @input=${(event: Event) => wish.write(one, (event.target as HTMLTextAreaElement).value)}
                ></textarea>
              </p>
              ${mistake ? html`<p part="mistake" id="${id}-wrong">${said.need}</p>` : nothing}
              <p part="actions">
                ${(['reversed', 'upheld'] as const).map(
                  (outcome) =>
                    html`<button
                      part="control"
                      type="button"
                      data-act=${outcome}
                      @click=${() => wish.answer(one, outcome)}
                    >
                      ${said[outcome]}
                    </button>`,
                )}
              </p>`
    }`;
};

const oneView = (one: DeskSanction, look: MeasuresLook, wish: MeasuresWishes) => {
  const { words, may, alone } = look;
  const { measure, kind, reason, ground, by, author, page, comment, holds, liftedAt } = one;
  return html`<li data-id=${one.id} tabindex="-1" aria-labelledby="measure-${one.id}">
    <p part="meta">
      <span part="state" id="measure-${one.id}"
        >${words.measure[measure]}${alone && author ? html`: <bdi>${author}</bdi>` : nothing}</span
      >
      <span part="aside">${timesOf(one, look)}</span>
      ${by ? html`<span part="aside">${words.by(by)}</span>` : nothing}
    </p>
    <p part="hint">${words.kind[kind]}</p>
    <p part="reason" dir="auto">
      ${reason ?? words.noReason}${ground ? html` (<bdi>${ground}</bdi>)` : nothing}
    </p>
    ${
      alone && page
        ? html`<p>
            <a
              part="link"
              href="${page.replace(/#.*/, '')}#c-${comment}"
              target="_blank"
              rel="noopener noreferrer"
              >${words.open}</a
            >
          </p>`
        : nothing
    }
    ${one.contest ? contestView(one, look, wish) : nothing}
    ${
      may && holds && liftedAt === undefined
        ? html`<p part="actions">
            <button
              part="control"
              type="button"
              data-act="lift"
              aria-describedby="measure-${one.id}"
              @click=${() => wish.lift(one)}
            >
              ${words.lift}
            </button>
          </p>`
        : nothing
    }
  </li>`;
};

export const measuresView = (look: MeasuresLook, wish: MeasuresWishes): TemplateResult =>
  html`<ul part="others" role="list">
    ${repeat(
      look.sanctions,
      ({ id }) => id,
      (one) => oneView(one, look, wish),
    )}
  </ul>`;
