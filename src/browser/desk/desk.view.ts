/** The desk around the comment that is read: queues, list, what can be undone, shortcuts. A function of data and words. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { queues } from '../../model/wire/desk.ts';
import type { DeskComment, Queue } from '../../model/wire/desk.ts';
import type { DeskTerms } from '../../words/terms.ts';
import { clockOf, nameOf } from './comment.view.ts';
import type { Choice } from './desk.choices.ts';
import { keyNames } from './desk.keys.ts';
import type { KeyName, Keys } from './desk.keys.ts';
import { plain } from './plain.ts';

/** Everything that is drawn. */
export interface DeskLook {
  readonly words: DeskTerms;
  readonly level: number;
  readonly queue: Queue;
  /** Comments of each queue, without those that were just decided. */
  readonly counts: Readonly<Record<string, number>>;
  readonly list: readonly DeskComment[];
  readonly open: string | undefined;
  readonly selected: ReadonlySet<string>;
  /** What may be done with all that are selected. */
  readonly choices: readonly Choice[];
  readonly news: number;
  readonly more: boolean;
  /** A first look is under way. */
  readonly loading: boolean;
  /** The reading pane, or undefined when nothing is open. */
  readonly pane: unknown;
  /** The last thing that happened, and what went wrong; '' for nothing. */
  readonly status: string;
  readonly alert: string;
  /** Can the last decision be undone; seconds it can be. */
  readonly undo: number;
  /** Is there something to try again? */
  readonly retry: boolean;
  readonly keys: Keys;
  /** The shortcut that is being chosen and is taken. */
  readonly taken: KeyName | undefined;
}

/** What a moderator asks for. */
export interface DeskWishes {
  queue(queue: Queue): void;
  open(id: string): void;
  select(id: string, on: boolean): void;
  selectAll(on: boolean): void;
  choose(choice: Choice): void;
  news(): void;
  more(): void;
  undo(): void;
  retry(): void;
  keys(change: Partial<Keys>): void;
}

/** Code points of the excerpt in the list. */
const EXCERPT = 120;

const checked = (event: Event): boolean => (event.target as HTMLInputElement).checked;

const row = (comment: DeskComment, { words, open, selected }: DeskLook, wish: DeskWishes) => {
  const { id, content, proposed } = comment;
  const name = nameOf(comment, words);
  return html`<li part="row">
    <label part="box"
      ><input
        type="checkbox"
        aria-label=${words.select(name)}
        .checked=${selected.has(id)}
        @change=${(event: Event) => wish.select(id, checked(event))}
    /></label>
    <button
      part="entry"
      type="button"
      aria-current=${id === open ? 'true' : nothing}
      @click=${() => wish.open(id)}
    >
      <span part="who"><bdi>${name}</bdi></span>
      <span part="excerpt" dir="auto"
        >${[...plain(proposed ?? content).slice(0, 400)].slice(0, EXCERPT).join('')}</span
      >
      <span part="aside">${clockOf(comment, words) ?? ''}</span>
    </button>
  </li>`;
};

const keysView = ({ keys, taken, words }: DeskLook, wish: DeskWishes) =>
  html`<details part="details keys">
    <summary part="summary">${words.keys.heading}</summary>
    <p part="hint">${words.keys.hint}</p>
    <label part="choice"
      ><input
        type="checkbox"
        .checked=${keys.on}
        @change=${(event: Event) => wish.keys({ on: checked(event) })}
      />
      ${words.keys.on}</label
    >
    <ul part="shortcuts" role="list">
      ${keyNames.map(
        (name) =>
          html`<li>
            <label for="key-${name}">${words.act[name]}</label>
            <input
              part="field key"
              id="key-${name}"
              maxlength="1"
              autocomplete="off"
              autocapitalize="off"
              spellcheck="false"
              .value=${keys[name]}
              aria-invalid=${taken === name ? 'true' : nothing}
              aria-describedby=${taken === name ? 'taken' : nothing}
              @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
              @change=${(event: Event) =>
                wish.keys({ [name]: (event.target as HTMLInputElement).value.toLowerCase() })}
            />
          </li>`,
      )}
    </ul>
    ${taken ? html`<p part="mistake" id="taken">${words.keys.taken}</p>` : nothing}
  </details>`;

export const deskView = (look: DeskLook, wish: DeskWishes): TemplateResult => {
  const { words, queue, counts, list, selected, choices } = look;
  const label = (name: Queue): string =>
    words.queueCount({ queue: words.queue[name], count: counts[name] ?? 0 });
  return html`<section part="desk" aria-labelledby="heading">
    <p part="heading" id="heading" role="heading" aria-level=${look.level}>${words.queue[queue]}</p>
    <nav part="queues" aria-label=${words.heading}>
      ${queues.map(
        (name) =>
          html`<button
            part="control queue"
            type="button"
            aria-current=${name === queue ? 'true' : nothing}
            data-queue=${name}
            @click=${() => wish.queue(name)}
          >
            ${label(name)}
          </button>`,
      )}
    </nav>
    <div part=${list.length ? 'panes' : 'panes alone'}>
      ${
        list.length
          ? html`<div part="index">
              <div part="bar">
                <label part="choice"
                  ><input
                    type="checkbox"
                    .checked=${selected.size > 0 && selected.size === list.length}
                    .indeterminate=${selected.size > 0 && selected.size < list.length}
                    @change=${(event: Event) => wish.selectAll(checked(event))}
                  />
                  ${selected.size ? words.act.selected(selected.size) : words.act.selectAll}</label
                >
                ${look.news ? html`<button part="control news" type="button" @click=${() => wish.news()}>${words.news(look.news)}</button>` : nothing}
              </div>
              ${
                selected.size && choices.length
                  ? html`<p part="actions">
                      ${choices.map(
                        (choice) =>
                          html`<button
                            part="control"
                            type="button"
                            data-all=${choice.act}
                            @click=${() => wish.choose(choice)}
                          >
                            ${words.act[choice.act]} (${selected.size})
                          </button>`,
                      )}
                    </p>`
                  : nothing
              }
              <ul part="list" role="list" aria-labelledby="heading">
                ${repeat(
                  list,
                  ({ id }) => id,
                  (comment) => row(comment, look, wish),
                )}
              </ul>
              ${look.more ? html`<p><button part="control more" type="button" @click=${() => wish.more()}>${words.more}</button></p>` : nothing}
            </div>`
          : nothing
      }
      <div part="pane">
        <div part="bar">
          <p part="status" role="status">${look.loading ? words.loading : look.status}</p>
          ${
            look.undo
              ? html`<button
                    part="control undo"
                    type="button"
                    aria-describedby="undo-left"
                    @click=${() => wish.undo()}
                  >
                    ${words.act.undo}
                  </button>
                  <span part="left" id="undo-left">${words.done.undoLeft(look.undo)}</span>`
              : nothing
          }
        </div>
        <div role="alert">${look.alert ? html`<p part="alert">${look.alert}</p>` : nothing}</div>
        ${look.retry ? html`<p><button part="control retry" type="button" @click=${() => wish.retry()}>${words.retry}</button></p>` : nothing}
        ${look.pane ?? (look.loading || look.retry ? nothing : html`<p part="empty" id="empty" tabindex="-1">${words.empty[queue]}</p>`)}
      </div>
    </div>
    ${keysView(look, wish)}
  </section>`;
};
