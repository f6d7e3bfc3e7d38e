/** The room of measures: all that hold, and the contests that wait for an answer. */
import { html } from 'lit';
import { isProblem } from '../../../model/problem.ts';
import type { DeskAuthorsTerms } from '../../../words/terms.ts';
import { keepPlace } from '../rooms/place.ts';
import type { Room, RoomHost } from '../rooms/room.ts';
import asideStyles from '../style/aside.scss';
import formStyles from '../style/form.scss';
import { Measures } from './measures.ts';

export const sheets = [formStyles, asideStyles];

class AuthorsRoom implements Room {
  readonly #host: RoomHost;
  readonly #words: DeskAuthorsTerms;
  readonly #measures: Measures;

  constructor(host: RoomHost, words: DeskAuthorsTerms) {
    this.#host = host;
    this.#words = words;
    this.#measures = new Measures(host.reading, words, (sentence, wrong) => {
      if (wrong) host.says.warn(sentence);
      else {
        host.says.say(sentence);
        host.changed();
      }
      host.reading.changed();
    });
  }

  async show(): Promise<void> {
    keepPlace('authors');
    const known = await this.#measures.load();
    if (isProblem(known)) this.#host.failed(known);
    else this.#host.says.came();
  }

  view(bar: unknown): unknown {
    return html`<p part="hint">${this.#words.hint}</p>
      ${bar} ${this.#measures.view()}`;
  }
}

/** @returns the room, not yet shown */
export const room = (host: RoomHost, words: DeskAuthorsTerms): Room => new AuthorsRoom(host, words);
