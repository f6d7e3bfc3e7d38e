/** The room of official replies: which part of it, what can be undone, and the part itself. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DeskRepliesTerms, RepliesView } from '../../../words/terms.ts';
import { leftView } from '../outbox/countdown.ts';
import { UNDO } from './later.ts';

/** The parts of the room, in their order. */
export const views = ['open', 'waiting', 'texts'] as const satisfies readonly RepliesView[];

/** Everything that is drawn around a part. */
export interface RepliesLook {
  readonly words: DeskRepliesTerms;
  readonly view: RepliesView;
  /** Drafts that are not public yet. */
  readonly waiting: number;
  /** Seconds in which the last act can be undone; 0: it cannot. */
  readonly undo: number;
  /** Words of the button that tries again; undefined while there is no need. */
  readonly retry: string | undefined;
  readonly inside: unknown;
}

/** What is asked for here. */
export interface RepliesWishes {
  view(view: RepliesView): void;
  undo(): void;
  retry(): void;
}

/** What can be undone, and what can be tried again: also above the form. */
export const actsView = (
  { words, undo, retry }: Pick<RepliesLook, 'words' | 'undo' | 'retry'>,
  wish: RepliesWishes,
): TemplateResult =>
  html`${
    undo
      ? html`<p part="actions">
          <button
            part="control undo"
            type="button"
            data-act="take-back"
            aria-describedby="undo-reply"
            @click=${() => wish.undo()}
          >
            ${words.done.undo}
          </button>
          ${leftView('undo-reply', undo, UNDO / 1000, words.done.seconds)}
        </p>`
      : nothing
  }
  ${retry ? html`<p><button part="control retry" type="button" @click=${() => wish.retry()}>${retry}</button></p>` : nothing}`;

/** @param bar what was said last, and what went wrong */
export const repliesView = (look: RepliesLook, wish: RepliesWishes, bar: unknown): TemplateResult => {
  const { words, view, waiting } = look;
  return html`<p part="entry">
      <label for="replies">${words.choose}</label>
      <select
        part="field"
        id="replies"
        @change=${(event: Event) => wish.view((event.target as HTMLSelectElement).value as RepliesView)}
      >
        ${views.map(
          (name) =>
            html`<option value=${name} ?selected=${name === view}>
              ${words.view[name]}${name === 'waiting' && waiting ? ` (${waiting})` : ''}
            </option>`,
        )}
      </select>
    </p>
    <p part="hint">${words.hint[view]}</p>
    ${bar} ${actsView(look, wish)} ${look.inside}`;
};
