/** Writing an official reply: what it answers, a ready text, the words, and how residents will read them. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { LONGEST_REPLY } from '../../../model/wire/desk-replies.ts';
import type { Replies } from '../../../model/wire/desk-replies.ts';
import type { ReplyForm } from './form.ts';
import { previewView, quoteView } from './parts.view.ts';
import type { Drawn } from './parts.view.ts';

/** Everything that is drawn. */
export interface WriteLook extends Drawn {
  readonly form: ReplyForm;
  readonly room: Replies;
}

/** What is asked for here. */
export interface WriteWishes {
  write(text: string): void;
  insert(id: string): void;
  send(act: 'save' | 'publish'): void;
  cancel(): void;
}

const heading = ({ words, form }: WriteLook): string =>
  form.draft
    ? words.form.edit
    : form.page !== undefined
      ? words.form.onPage
      : words.form.heading(form.comments.length);

/** Why somebody else publishes. */
const whyOf = ({ words, room }: WriteLook): string | undefined =>
  room.mayPublish ? undefined : room.fourEyes ? words.form.fourEyes : words.form.contributor;

const readyView = ({ words, room }: WriteLook, wish: WriteWishes) =>
  room.texts.length
    ? html`<p part="entry">
        <label for="ready">${words.form.ready}</label>
        <span part="hint" id="ready-hint">${words.form.readyHint}</span>
        <span part="line">
          <select part="field" id="ready" aria-describedby="ready-hint">
            <option value="">${words.form.none}</option>
            ${room.texts.map(({ id, title, service }) => html`<option value=${id}>${[title, service].filter(Boolean).join(', ')}</option>`)}
          </select>
          <button
            part="control"
            type="button"
            data-act="insert"
            @click=${(event: Event) => {
              const form = (event.target as HTMLElement).closest('form')!;
              wish.insert(form.querySelector<HTMLSelectElement>('#ready')!.value);
            }}
          >
            ${words.form.insert}
          </button>
        </span>
      </p>`
    : nothing;

/** @param bar what was said last, and what went wrong */
export const writeView = (look: WriteLook, wish: WriteWishes, bar: unknown): TemplateResult => {
  const { words, form, room, level } = look;
  const { comments, page, draft, wrong, text, lang, elsewhere } = form;
  const answered = draft?.comments ?? comments;
  const why = whyOf(look);
  const publishes = room.mayPublish && !draft;
  const mistake = wrong && (wrong === 'missing' ? words.form.needText : words.form.tooLong(LONGEST_REPLY));
  return html`${bar}
    <form
      part="form"
      novalidate
      aria-labelledby="writing"
      @submit=${(event: Event) => {
        event.preventDefault();
        wish.send(publishes ? 'publish' : 'save');
      }}
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && wish.cancel()}
    >
      <p part="title" id="writing" role="heading" aria-level=${level + 1} tabindex="-1">${heading(look)}</p>
      ${page === undefined ? nothing : html`<p part="page"><bdi>${page}</bdi></p>`}
      ${answered.length ? html`<p part="hint">${words.form.to}</p>` : nothing}
      ${answered.map((one) => quoteView(one, look))}
      ${answered.length > 1 ? html`<p part="hint">${words.form.once}</p>` : nothing}
      ${elsewhere ? html`<p part="notice">${words.form.elsewhere(elsewhere)}</p>` : nothing}
      ${why ? html`<p part="notice">${why}</p>` : nothing} ${readyView(look, wish)}
      <p part="entry">
        <label for="reply">${words.form.text}</label>
        <span part="hint" id="reply-hint">${words.form.textHint} ${words.form.kept}</span>
        <textarea
          part="field"
          id="reply"
          rows="6"
          required
          dir="auto"
          lang=${lang ?? nothing}
          .value=${text}
          aria-invalid=${mistake ? 'true' : nothing}
          aria-describedby=${mistake ? 'reply-hint wrong-reply' : 'reply-hint'}
          @input=${(event: Event) => wish.write((event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </p>
      ${mistake ? html`<p part="mistake" id="wrong-reply">${mistake}</p>` : nothing}
      ${
        text.trim()
          ? html`<p part="hint">${words.form.preview}</p>
              ${previewView({ ...(draft ?? room), text, lang }, look)}`
          : nothing
      }
      <p part="actions">
        <button part="control primary" type="submit" data-act=${publishes ? 'publish' : 'save'}>
          ${publishes ? words.form.publish : words.form.submit}
        </button>
        ${
          publishes
            ? html`<button part="control" type="button" data-act="save" @click=${() => wish.send('save')}>
                ${words.form.save}
              </button>`
            : nothing
        }
        <button part="control" type="button" data-act="cancel" @click=${() => wish.cancel()}>
          ${words.form.cancel}
        </button>
      </p>
    </form>`;
};
