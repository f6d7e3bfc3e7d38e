/** Searching: one field; what is found is read and decided on like a queue, in the same panes. */
import { html, nothing } from 'lit';
import { isProblem } from '../../../model/problem.ts';
import type { DeskSearchTerms } from '../../../words/terms.ts';
import { dateText } from '../../kit/locale.ts';
import { keepPlace } from '../rooms/place.ts';
import type { Room, RoomHost } from '../rooms/room.ts';
import formStyles from '../style/form.scss';
import feedStyles from '../style/feed.scss';

export const sheets = [formStyles, feedStyles];

class SearchRoom implements Room {
  readonly #host: RoomHost;
  readonly #words: DeskSearchTerms;
  #typed = '';
  #empty = false;
  #sought = false;
  #looking = false;

  constructor(host: RoomHost, words: DeskSearchTerms) {
    this.#host = host;
    this.#words = words;
  }

  /** @param item what is searched for */
  async show(item?: string): Promise<void> {
    keepPlace('search', item);
    if (item === undefined) return this.#host.reading.focus('#search');
    this.#typed = item;
    await this.#search();
  }

  async #search(): Promise<void> {
    const { reading, says, queue } = this.#host;
    const typed = this.#typed.trim();
    this.#empty = !typed;
    if (!typed) {
      says.warn(this.#words.empty);
      return reading.focus('#search');
    }
    keepPlace('search', typed);
    says.say('');
    this.#looking = this.#sought = true;
    reading.open = undefined;
    await queue.fetch(queue.queue, typed);
    this.#looking = false;
    const { value, problem } = queue.load;
    if (problem || !value || isProblem(value)) return reading.changed();
    says.say(queue.list.length ? this.#words.found(queue.list.length) : this.#words.none);
    await reading.focus(queue.list.length ? '#comment' : '#search');
  }

  async #further(): Promise<void> {
    const { queue, reading, says } = this.#host;
    const before = queue.list.length;
    await queue.more();
    says.say(this.#words.found(queue.list.length));
    await reading.focus(
      queue.list.length > before ? `[part=row]:nth-child(${before + 1}) button` : '#search',
    );
  }

  view(bar: unknown, panes: unknown): unknown {
    const words = this.#words;
    const { queue, reading } = this.#host;
    const { back } = queue;
    return html`<form
        part="find"
        role="search"
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#search();
        }}
      >
        <label for="search">${words.label}</label>
        <span part="hint" id="search-hint">${words.hint}</span>
        <span part="line">
          <input
            part="field"
            id="search"
            type="search"
            maxlength="200"
            autocomplete="off"
            spellcheck="false"
            .value=${this.#typed}
            aria-invalid=${this.#empty ? 'true' : nothing}
            aria-describedby="search-hint"
            @input=${(event: Event) => (this.#typed = (event.target as HTMLInputElement).value)}
          />
          <button part="control primary" type="submit">${words.send}</button>
        </span>
      </form>
      ${this.#sought && !this.#looking && panes ? panes : bar}
      ${
        this.#sought && !this.#looking && back !== undefined && queue.next !== undefined
          ? html`<p part="hint">${words.back(dateText(back, reading.moment))}</p>
              <p part="actions">
                <button part="control" type="button" data-act="further" @click=${() => void this.#further()}>
                  ${words.further}
                </button>
              </p>`
          : nothing
      }`;
  }
}

/** @returns the room, not yet shown */
export const room = (host: RoomHost, words: DeskSearchTerms): Room => new SearchRoom(host, words);
