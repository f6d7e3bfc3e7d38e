/** The list of what is with services. A function of data and words. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { HandedList, HandedPageOf, HandedRow } from '../../../model/wire/desk-handed.ts';
import type { DeskHandedTerms, DeskTerms } from '../../../words/terms.ts';
import type { Moment } from '../../kit/locale.ts';
import { stateText } from '../comment/name.ts';
import { caseView, noteField } from './case.view.ts';
import type { Draft } from './deed.ts';

/** Everything that is drawn. */
export interface HandedLook {
  readonly words: DeskHandedTerms;
  /** The desk's own, for states and links. */
  readonly desk: DeskTerms;
  readonly moment: Moment;
  readonly level: number;
  readonly page: HandedPageOf | undefined;
  readonly draft: (comment: string) => Draft;
  /** The comment whose answer cannot be sent, and why. */
  readonly wrong: readonly [comment: string, sentence: string] | undefined;
  /** Words of the button that tries again; undefined while there is no need. */
  readonly retry: string | undefined;
}

/** What is asked for here. */
export interface HandedWishes {
  list(list: HandedList): void;
  write(comment: string, note: string): void;
  answer(row: HandedRow): void;
  back(row: HandedRow): void;
  more(): void;
  retry(): void;
}

const rowView = (row: HandedRow, index: number, look: HandedLook, wish: HandedWishes): TemplateResult => {
  const { words, desk, level, draft, wrong } = look;
  const { comment, text, state, page, title, handed, may } = row;
  const moment = { ...look.moment, zone: look.page!.zone };
  const mistake = wrong?.[0] === comment ? wrong[1] : undefined;
  return html`<li part="described">
    <p part="title" id="handed-${index}" tabindex="-1" role="heading" aria-level=${level + 1}>
      <bdi>${title ?? page}</bdi>
    </p>
    <p part="line">
      <span part="state">${stateText(state, desk)}</span>
      <a
        part="link"
        href="${page.replace(/#.*/, '')}#c-${comment}"
        target="_blank"
        rel="noopener noreferrer"
        aria-describedby="handed-${index}"
        >${desk.openPage}</a
      >
    </p>
    <blockquote part="contest" dir="auto">${text}</blockquote>
    ${caseView(handed, words, moment)}
    ${
      may.includes('answer')
        ? html`<form
            part="form"
            novalidate
            aria-labelledby="handed-${index}"
            @submit=${(event: Event) => {
              event.preventDefault();
              wish.answer(row);
            }}
          >
            ${noteField(`answer-${index}`, words.answer, words.answerHint, draft(comment), mistake, (note) =>
              wish.write(comment, note),
            )}
            <p part="actions">
              <button part="control primary" type="submit" aria-describedby="handed-${index}">
                ${words.send}
              </button>
            </p>
          </form>`
        : nothing
    }
    ${
      may.includes('back')
        ? html`<p part="actions">
            <button
              part="control"
              type="button"
              data-act="take-back"
              aria-describedby="handed-${index}"
              @click=${() => wish.back(row)}
            >
              ${words.back}
            </button>
          </p>`
        : nothing
    }
  </li>`;
};

/** @param bar what was said last, and what went wrong */
export const handedView = (look: HandedLook, wish: HandedWishes, bar: unknown): TemplateResult => {
  const { words, page } = look;
  return html`${
    page && page.lists.length > 1
      ? html`<p part="entry">
          <label for="handed">${words.choose}</label>
          <select
            part="field"
            id="handed"
            @change=${(event: Event) => wish.list((event.target as HTMLSelectElement).value as HandedList)}
          >
            ${page.lists.map((name) => html`<option value=${name} ?selected=${name === page.list}>${words.list[name]}</option>`)}
          </select>
        </p>`
      : nothing
  }
  ${bar}
  ${look.retry ? html`<p><button part="control retry" type="button" @click=${() => wish.retry()}>${look.retry}</button></p>` : nothing}
  ${
    page
      ? page.rows.length
        ? html`<ul part="gallery" role="list">
              ${repeat(
                page.rows,
                ({ comment }) => comment,
                (row, index) => rowView(row, index, look, wish),
              )}
            </ul>
            ${page.next ? html`<p><button part="control more" type="button" @click=${() => wish.more()}>${words.more}</button></p>` : nothing}`
        : html`<div part="empty" id="empty" tabindex="-1"><p part="calm">${words.empty[page.list]}</p></div>`
      : nothing
  }`;
};
