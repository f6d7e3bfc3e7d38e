/** Which room is open, if any: told by the buttons, by the page's address, and kept in it, so that it can be passed on. */
import { languageOf } from '../../kit/language.ts';
import * as lazy from '../lazy.ts';
import type { Room, RoomHost, RoomName } from './room.ts';

export class Rooms {
  /** The one that was asked for. */
  name: RoomName | undefined;
  /** The same, once it has come. */
  open: Room | undefined;
  readonly #host: RoomHost;

  constructor(host: RoomHost) {
    this.#host = host;
  }

  /** Goes where the page's address says. @param known what this person finds @param any into the first, if it says nothing */
  follow(known: object, any?: boolean): void {
    const [said, item] = location.hash.slice(1).split('=') as [RoomName, string?];
    const name = any && !said ? (Object.keys(known)[0] as RoomName) : said;
    if (name !== this.name && Object.hasOwn(known, name))
      void this.go(name, item && decodeURIComponent(item));
  }

  /** Opens a room, or none any more. */
  async go(name?: RoomName, item?: string): Promise<void> {
    const { reading, failed } = this.#host;
    if (!name && this.name) history.replaceState(history.state, '', location.href.replace(/#.*/, ''));
    this.name = name;
    this.open = undefined;
    reading.changed();
    if (!name) return;
    try {
      const part = await lazy.room(name, languageOf(reading.element));
      if (name !== this.name) return;
      for (const sheet of part.sheets) reading.adopt(sheet);
      await (this.open = part.room(this.#host)).show(item);
    } catch {
      failed({ type: 'unavailable', title: 'unavailable' });
    }
  }
}
