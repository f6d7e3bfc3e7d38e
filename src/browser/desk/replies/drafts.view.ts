/** Replies that are not public yet, and what may be done with each. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Replies, ReplyDraft } from '../../../model/wire/desk-replies.ts';
import { dateText } from '../../kit/locale.ts';
import { previewView, quoteView } from './parts.view.ts';
import type { Drawn } from './parts.view.ts';

/** Giving a draft back: why. */
export interface Return {
  readonly draft: string;
  readonly reason: string;
  readonly wrong: boolean;
}

/** Everything that is drawn. */
export interface DraftsLook extends Drawn {
  readonly room: Replies;
  readonly giving: Return | undefined;
}

/** What is asked for here. */
export interface DraftsWishes {
  publish(draft: ReplyDraft): void;
  edit(draft: ReplyDraft): void;
  withdraw(draft: ReplyDraft): void;
  /** Opens the form, writes in it, sends it, shuts it. */
  give(draft: ReplyDraft): void;
  why(reason: string): void;
  giveBack(draft: ReplyDraft): void;
  keep(): void;
}

const giveView = (draft: ReplyDraft, giving: Return, { words }: DraftsLook, wish: DraftsWishes) =>
  html`<form
    part="form"
    novalidate
    aria-labelledby="of-${draft.id}"
    @submit=${(event: Event) => {
      event.preventDefault();
      wish.giveBack(draft);
    }}
    @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && wish.keep()}
  >
    <p part="entry">
      <label for="reason">${words.draft.reason}</label>
      <span part="hint" id="reason-hint">${words.draft.reasonHint}</span>
      <textarea
        part="field"
        id="reason"
        rows="2"
        required
        maxlength="2000"
        dir="auto"
        .value=${giving.reason}
        aria-invalid=${giving.wrong ? 'true' : nothing}
        aria-describedby=${giving.wrong ? 'reason-hint wrong-reason' : 'reason-hint'}
        @input=${(event: Event) => wish.why((event.target as HTMLTextAreaElement).value)}
      ></textarea>
    </p>
    ${giving.wrong ? html`<p part="mistake" id="wrong-reason">${words.draft.needReason}</p>` : nothing}
    <p part="actions">
      <button part="control primary" type="submit">${words.draft.giveBack}</button>
      <button part="control" type="button" @click=${() => wish.keep()}>${words.form.cancel}</button>
    </p>
  </form>`;

const draftView = (draft: ReplyDraft, look: DraftsLook, wish: DraftsWishes): TemplateResult => {
  const { words, moment, room, giving } = look;
  const { id, state, by, changedAt, title, page, comments, reason, reviewer } = draft;
  const act = (name: 'publish' | 'edit' | 'give' | 'withdraw', label: string, first = false) =>
    html`<button
      part=${first ? 'control primary' : 'control'}
      type="button"
      data-act=${name}
      aria-describedby="of-${id}"
      @click=${() => wish[name](draft)}
    >
      ${label}
    </button>`;
  const own = room.fourEyes && state === 'waiting' && !draft.mayPublish && !draft.mayReturn && draft.mayEdit;
  return html`<li part="described" id="draft-${id}" tabindex="-1">
    <p part="title" id="of-${id}" role="heading" aria-level=${look.level + 1} dir="auto">${title ?? page}</p>
    <p part="meta">
      <span part="state">${words.draft.state[state]}</span>
      <span part="aside"
        >${words.draft.by({ who: by ?? words.somebody, date: dateText(changedAt, moment) })}</span
      >
    </p>
    ${reason ? html`<p part="notice" dir="auto">${words.draft.returned({ who: reviewer ?? words.somebody, reason })}</p>` : nothing}
    ${own ? html`<p part="notice">${words.draft.own}</p>` : nothing}
    ${comments.map((one) => quoteView(one, look))} ${previewView({ ...draft, lang: draft.lang }, look)}
    ${
      giving?.draft === id
        ? giveView(draft, giving, look, wish)
        : html`<p part="actions">
            ${draft.mayPublish ? act('publish', words.draft.publish, true) : nothing}
            ${draft.mayEdit ? act('edit', words.draft.edit) : nothing}
            ${draft.mayReturn ? act('give', words.draft.giveBack) : nothing}
            ${draft.mayEdit ? act('withdraw', words.draft.withdraw) : nothing}
          </p>`
    }
  </li>`;
};

export const draftsView = (look: DraftsLook, wish: DraftsWishes): TemplateResult => {
  const { words, room } = look;
  return room.drafts.length
    ? html`<ul part="gallery" role="list" aria-label=${words.view.waiting}>
        ${repeat(
          room.drafts,
          ({ id }) => id,
          (draft) => draftView(draft, look, wish),
        )}
      </ul>`
    : html`<div part="empty" id="empty" tabindex="-1"><p part="calm">${words.empty.waiting}</p></div>`;
};
