/** The desk around the comment that is read: queues, what was said last, what can be undone. A function of data and words. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DeskComment, Queue } from '../../model/wire/desk.ts';
import type { Wave } from '../../model/wire/desk-wave.ts';
import type { DeskTerms } from '../../words/terms.ts';
import type { Moment } from '../kit/locale.ts';
import { opened } from './comment/opened.ts';
import type { Choice } from './decide/choices.ts';
import type { AsideParts } from './desk.reading.ts';
import type { Keys } from './keys/keys.ts';
import type { Shortcuts } from './keys/shortcuts.ts';
import { emptyView } from './queue/empty.view.ts';
import { indexView } from './queue/index.view.ts';
import type { Room, RoomName } from './rooms/room.ts';

/** Everything that is drawn. */
export interface DeskLook {
  readonly words: DeskTerms;
  readonly level: number;
  /** Those that whoever is signed in may read. */
  readonly queues: readonly Queue[];
  readonly queue: Queue;
  /** Comments of each queue, without those that were just decided. */
  readonly counts: Readonly<Record<string, number>>;
  /** Comments that are nearly the same, above the list. */
  readonly waves: readonly Wave[];
  readonly list: readonly DeskComment[];
  readonly open: string | undefined;
  readonly selected: ReadonlySet<string>;
  /** What may be done with all that are selected. */
  readonly choices: readonly Choice[];
  readonly news: number;
  readonly more: boolean;
  /** A first look is under way. */
  readonly loading: boolean;
  /** When there is service again; undefined while there is, or where nobody says. */
  readonly serviceAt: string | undefined;
  readonly moment: Moment;
  /** What is seen on demand, once it has come. */
  readonly aside: AsideParts | undefined;
  /** The reading pane, or undefined when nothing is open. */
  readonly pane: unknown;
  /** The last thing that happened, and what went wrong; '' for nothing. */
  readonly status: string;
  readonly alert: string;
  /** Can the last decision be undone; seconds it can be. */
  readonly undo: number;
  /** Is there something to try again? */
  readonly retry: boolean;
  /** The shortcuts, once they were asked for. */
  readonly shortcuts: Shortcuts | undefined;
  /** What else there is, by name, with how much waits there, and what it is called; which of it is open; and itself, once it has come. */
  readonly rooms: Readonly<Record<string, number>>;
  readonly names: Readonly<Record<string, string>>;
  readonly room: RoomName | undefined;
  readonly inside: Room | undefined;
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
  /** Fetches what is seen on demand. */
  aside(): void;
  room(name: RoomName): void;
  keys(change: Partial<Keys>): void;
}

export const deskView = (look: DeskLook, wish: DeskWishes): TemplateResult => {
  const { words, queue, counts, list, room, rooms, names } = look;
  const some = list.length > 0 || look.waves.length > 0;
  const tab = (name: string, count: number | undefined, current: boolean, go: () => void) =>
    html`<button
      part="control queue"
      type="button"
      aria-current=${current ? 'true' : nothing}
      data-queue=${name}
      @click=${go}
    >
      ${count === undefined ? nameOf(name) : words.queueCount({ queue: nameOf(name), count })}
    </button>`;
  const nameOf = (name: string): string => words.queue[name as Queue] ?? names[name]!;
  const bar = html`<div part="bar">
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
    ${look.retry ? html`<p><button part="control retry" type="button" @click=${() => wish.retry()}>${words.retry}</button></p>` : nothing}`;
  const panes = () =>
    html`<div part=${some ? 'panes' : 'panes alone'}>
      ${some ? indexView(look, wish) : nothing}
      <div part="pane">
        ${bar} ${look.pane ?? (look.loading || look.retry ? nothing : emptyView(look, wish))}
      </div>
    </div>`;
  return html`<section part="desk" aria-labelledby="heading">
    <p part="heading" id="heading" role="heading" aria-level=${look.level}>${nameOf(room ?? queue)}</p>
    <nav part="queues" aria-label=${words.heading}>
      ${look.queues.map((name) => tab(name, counts[name] ?? 0, !room && name === queue, () => wish.queue(name)))}
      ${(Object.keys(names) as RoomName[]).map((name) =>
        tab(name, rooms[name] || undefined, name === room, () => wish.room(name)),
      )}
    </nav>
    ${room ? (look.inside?.view(bar, some ? panes() : undefined) ?? bar) : panes()}
    <details part="details keys" @toggle=${opened(() => wish.aside())}>
      <summary part="summary">${words.keys.heading}</summary>
      ${(look.shortcuts && look.aside?.views.keysView(look.shortcuts, words, look.aside.said, wish)) ?? words.loading}
    </details>
  </section>`;
};
