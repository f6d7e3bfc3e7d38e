/** What is with services: one's own, or any; answered in place, taken back, or waiting for a decision. */
import { isProblem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import { handedLists, parseHandedPage } from '../../../model/wire/desk-handed.ts';
import type { HandedComment, HandedList, HandedPageOf, HandedRow } from '../../../model/wire/desk-handed.ts';
import type { DeskHandedTerms } from '../../../words/terms.ts';
import { keepPlace } from '../rooms/place.ts';
import type { Room, RoomHost } from '../rooms/room.ts';
import asideStyles from '../style/aside.scss';
import feedStyles from '../style/feed.scss';
import formStyles from '../style/form.scss';
import { Drafts, noteMistake, sayProblem, sender } from './deed.ts';
import { handedView } from './handed.view.ts';
import type { HandedWishes } from './handed.view.ts';

export const sheets = [asideStyles, formStyles, feedStyles];

class HandedRoom implements Room {
  readonly #host: RoomHost;
  readonly #words: DeskHandedTerms;
  readonly #drafts = new Drafts();
  readonly #send;
  #list: HandedList | undefined;
  #page: HandedPageOf | undefined;
  #failed = false;
  #run = 0;
  #wrong: readonly [comment: string, sentence: string] | undefined;

  readonly #wishes: HandedWishes = {
    list: (list) => {
      this.#list = list;
      keepPlace('handed', list);
      void this.#load();
    },
    write: (comment, note) => this.#drafts.write(comment, { note }),
    answer: (row) => void this.#answer(row),
    back: (row) => void this.#back(row),
    more: () => void this.#more(),
    retry: () => void this.#load(),
  };

  constructor(host: RoomHost, words: DeskHandedTerms) {
    this.#host = host;
    this.#words = words;
    this.#send = sender(() => host.reading.client);
  }

  /** @param item a list */
  async show(item?: string): Promise<void> {
    this.#list = handedLists.find((name) => name === item);
    keepPlace('handed', this.#list);
    await this.#load();
  }

  view(bar: unknown): unknown {
    const { words, moment, level } = this.#host.reading;
    return handedView(
      {
        ...{ words: this.#words, desk: words, moment, level, page: this.#page },
        draft: (comment) => this.#drafts.of(comment),
        wrong: this.#wrong,
        retry: this.#failed ? words.retry : undefined,
      },
      this.#wishes,
      bar,
    );
  }

  #ask(after?: string): Promise<HandedPageOf | Problem> {
    return this.#host.reading.client('/desk/handed', {
      parse: parseHandedPage,
      query: { list: this.#list, after },
      fresh: true,
    });
  }

  async #load(): Promise<void> {
    const { reading, failed, says } = this.#host;
    const run = ++this.#run;
    const page = await this.#ask();
    if (run !== this.#run) return;
    this.#failed = isProblem(page);
    if (isProblem(page)) return failed(page);
    says.came();
    this.#list = page.list;
    this.#page = page;
    reading.changed();
  }

  async #more(): Promise<void> {
    const before = this.#page;
    if (!before?.next) return;
    const run = this.#run;
    const page = await this.#ask(before.next);
    if (run !== this.#run) return;
    if (isProblem(page)) return this.#host.failed(page);
    this.#page = { ...page, rows: [...before.rows, ...page.rows] };
    await this.#host.reading.focus(`#handed-${before.rows.length}`);
  }

  async #answer({ comment, handed: { n } }: HandedRow): Promise<void> {
    const note = this.#drafts.of(comment).note?.trim() ?? '';
    const mistake = noteMistake(note, this.#words);
    this.#wrong = mistake === undefined ? undefined : [comment, mistake];
    if (this.#wrong) return this.#host.reading.focus(`#answer-${this.#indexOf(comment)}`);
    await this.#did(comment, await this.#send({ act: 'answer', comment, n, note }), this.#words.sent);
  }

  async #back({ comment, handed: { n } }: HandedRow): Promise<void> {
    await this.#did(comment, await this.#send({ act: 'back', comment, n, note: '' }), this.#words.taken);
  }

  #indexOf(comment: string): number {
    return this.#page!.rows.findIndex((row) => row.comment === comment);
  }

  async #did(comment: string, answer: HandedComment | Problem, done: string): Promise<void> {
    const { says, failed, reading, changed } = this.#host;
    const index = this.#indexOf(comment);
    if (isProblem(answer)) {
      const own = sayProblem(answer, this.#words);
      failed(answer);
      if (answer.type === 'conflict' || answer.type === 'not-found') await this.#load();
      if (own !== undefined) says.warn(own);
      return reading.changed();
    }
    this.#drafts.drop(comment);
    says.say(done);
    await this.#load();
    changed();
    // The next one has taken its place.
    const { length } = this.#page?.rows ?? [];
    await reading.focus(length ? `#handed-${Math.min(index, length - 1)}` : '#empty');
  }
}

/** @returns the room, not yet shown */
export const room = (host: RoomHost, words: DeskHandedTerms): Room => new HandedRoom(host, words);
