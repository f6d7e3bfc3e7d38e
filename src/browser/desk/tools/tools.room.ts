/** The tools' room: what is seldom needed, and then at once. It opens on the stop, or on what the page's address names. */
import type { DeskToolboxTerms } from '../../../words/terms.ts';
import { languageOf } from '../../kit/language.ts';
import type { KeyName } from '../keys/keys.ts';
import { keepPlace } from '../rooms/place.ts';
import type { Room, RoomHost } from '../rooms/room.ts';
import { stopTool } from '../stop/stop.tool.ts';
import formStyles from '../style/form.scss';
import styles from '../style/tools.scss';
import { later, toolsOf } from './tool.ts';
import type { ToolName } from './tool.ts';
import { toolsView } from './tools.view.ts';

export const sheets = [formStyles, styles];

class ToolsRoom implements Room {
  readonly #host: RoomHost;
  readonly #words: DeskToolboxTerms;
  #name: ToolName = 'stop';
  #tool: Room | undefined;

  constructor(host: RoomHost, words: DeskToolboxTerms) {
    this.#host = host;
    this.#words = words;
  }

  /** @param item name of a tool; absent: where one was, when the desk's language has changed */
  show(item?: string): Promise<void> {
    return this.#go(this.#named(item) ?? this.#named(location.hash.split('=')[1]) ?? 'stop');
  }

  view(bar: unknown): unknown {
    return toolsView(
      { words: this.#words, names: this.#names, name: this.#name, tool: this.#tool },
      (name) => {
        this.#host.says.say('');
        void this.#go(name);
      },
      bar,
    );
  }

  pressed(wish: KeyName): void {
    this.#tool?.pressed?.(wish);
  }

  /** The tools of whoever is signed in. */
  get #names(): readonly ToolName[] {
    return toolsOf(this.#host.queue.load.value?.me.role);
  }

  /** The tool that the page's address names, if it does, and the person finds it. */
  #named(item: string | undefined): ToolName | undefined {
    return this.#names.find((name) => name === item);
  }

  async #go(name: ToolName): Promise<void> {
    const { reading, failed } = this.#host;
    this.#name = name;
    this.#tool = undefined;
    keepPlace('tools', name);
    reading.changed();
    try {
      const tool = await this.#make(name);
      if (name !== this.#name) return;
      this.#tool = tool;
      await tool.show();
    } catch {
      failed({ type: 'unavailable', title: 'unavailable' });
    }
  }

  async #make(name: ToolName): Promise<Room> {
    const part = await later[name]?.(languageOf(this.#host.reading.element));
    for (const sheet of part?.sheets ?? []) this.#host.reading.adopt(sheet);
    return part ? part.room(this.#host) : stopTool(this.#host, this.#words);
  }
}

/** @returns the room, not yet shown */
export const room = (host: RoomHost, words: DeskToolboxTerms): Room => new ToolsRoom(host, words);
