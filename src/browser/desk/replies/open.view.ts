/** Comments that may be answered, one or several at a time, and the way to a page's own line. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Answerable, Replies } from '../../../model/wire/desk-replies.ts';
import { dateText } from '../../kit/locale.ts';
import { nameOf, quoteView } from './parts.view.ts';
import type { Drawn } from './parts.view.ts';

/** Everything that is drawn. */
export interface OpenLook extends Drawn {
  readonly room: Replies;
  readonly comments: readonly Answerable[];
  readonly selected: ReadonlySet<string>;
  readonly more: boolean;
  /** The address that was written is none. */
  readonly wrongPage: boolean;
}

/** What is asked for here. */
export interface OpenWishes {
  select(id: string, on: boolean): void;
  answer(ids: readonly string[]): void;
  more(): void;
  onPage(address: string): void;
}

const rowView = (one: Answerable, index: number, look: OpenLook, wish: OpenWishes): TemplateResult => {
  const { words, moment, selected, room } = look;
  const who = nameOf(one, words);
  const { id, page, title } = one;
  return html`<li part="described">
    <p part="page">
      ${
        room.mayWrite
          ? html`<label part="box"
              ><input
                type="checkbox"
                aria-label=${words.open.select({ who, date: dateText(one.receivedAt, moment) })}
                .checked=${selected.has(id)}
                @change=${(event: Event) => wish.select(id, (event.target as HTMLInputElement).checked)}
            /></label>`
          : nothing
      }
      <bdi>${title ?? page}</bdi>
      <a
        part="link"
        href="${page.replace(/#.*/, '')}#c-${id}"
        target="_blank"
        rel="noopener noreferrer"
        aria-label="${words.open.see}, ${title ?? page}, ${who}"
        >${words.open.see}</a
      >
    </p>
    ${quoteView(one, look)}
    ${
      room.mayWrite
        ? html`<p part="actions">
            <button
              part="control"
              type="button"
              id="answer-${index}"
              aria-label=${words.open.answerTo(who)}
              @click=${() => wish.answer([id])}
            >
              ${words.open.answer}
            </button>
          </p>`
        : nothing
    }
  </li>`;
};

export const openView = (look: OpenLook, wish: OpenWishes): TemplateResult => {
  const { words, comments, selected, room } = look;
  return html`${
    room.mayWrite
      ? html`${
          selected.size
            ? html`<p part="actions">
                <button
                  part="control primary"
                  type="button"
                  data-act="answer-all"
                  @click=${() => wish.answer([...selected])}
                >
                  ${words.open.answerAll(selected.size)}
                </button>
              </p>`
            : nothing
        }`
      : html`<p part="notice">${words.form.reader}</p>`
  }
  ${
    comments.length
      ? html`<ul part="gallery" role="list" aria-label=${words.view.open}>
          ${repeat(
            comments,
            ({ id }) => id,
            (one, index) => rowView(one, index, look, wish),
          )}
        </ul>`
      : html`<div part="empty" id="empty" tabindex="-1"><p part="calm">${words.empty.open}</p></div>`
  }
  ${look.more ? html`<p><button part="control more" type="button" @click=${() => wish.more()}>${words.more}</button></p>` : nothing}
  ${
    room.mayWrite
      ? html`<form
          part="find"
          novalidate
          aria-labelledby="on-page"
          @submit=${(event: Event) => {
            event.preventDefault();
            wish.onPage((event.target as HTMLFormElement).querySelector('input')!.value.trim());
          }}
        >
          <p part="title" id="on-page" role="heading" aria-level=${look.level + 1}>${words.open.page}</p>
          <label for="address">${words.open.pageHint}</label>
          <span part="line"
            ><input
              part="field"
              id="address"
              type="text"
              inputmode="url"
              autocomplete="off"
              spellcheck="false"
              maxlength="2048"
              aria-invalid=${look.wrongPage ? 'true' : nothing}
              aria-describedby=${look.wrongPage ? 'wrong-address' : nothing}
            /><button part="control" type="submit">${words.open.write}</button></span
          >
          ${look.wrongPage ? html`<p part="mistake" id="wrong-address">${words.open.needPage}</p>` : nothing}
        </form>`
      : nothing
  }`;
};
