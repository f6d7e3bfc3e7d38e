/** One queue as it is shown: nothing moves under the moderator. What is new waits until it is asked for. */
import type { ReactiveControllerHost } from 'lit';
import { isProblem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import type { DeskComment, Queue } from '../../../model/wire/desk.ts';
import { parseDeskQueue } from '../../../model/wire/desk-wave.ts';
import type { DeskQueuePage, Wave } from '../../../model/wire/desk-wave.ts';
import type { Client } from '../../kit/writer.ts';
import { LoadController } from '../../kit/load.ts';
import type { Seat } from '../outbox/outbox.ts';

/** What the queue needs of the desk. */
export interface QueueHost {
  /** Asks at a path of the site. */
  readonly client: Client;
  /** Comments that have been decided here, and are not to come back. */
  decidedHere(): ReadonlySet<string>;
  took(page: DeskQueuePage): void;
  failed(problem: Problem): void;
}

export class QueueController {
  queue: Queue = 'pending';
  /** What is searched for; undefined: a queue is read. */
  search: string | undefined;
  /** A search has not looked at what is older. */
  back: string | undefined;
  /** Comments that are nearly the same, the largest wave first; above the list. */
  waves: readonly Wave[] = [];
  /** As shown, oldest first. */
  list: readonly DeskComment[] = [];
  /** How many came meanwhile. */
  news = 0;
  /** Cursor of the next page. */
  next: string | undefined;
  readonly load: LoadController<DeskQueuePage>;
  readonly #element: ReactiveControllerHost;
  readonly #host: QueueHost;
  /** The newest page, of which not all is shown. */
  #fresh: readonly [comments: readonly DeskComment[], waves: readonly Wave[]] = [[], []];
  /** What was asked for; undefined: whichever is not empty. */
  #asked: Queue | undefined;
  /** Each comment stands by itself. */
  #apart = false;
  #looking = false;
  #run = 0;

  constructor(element: ReactiveControllerHost, host: QueueHost) {
    this.#element = element;
    this.#host = host;
    this.load = new LoadController<DeskQueuePage>(element);
  }

  /** Ids of all that can be opened, in their order: waves by their keys, then comments. */
  get ids(): readonly string[] {
    return [...this.waves.map(({ key }) => key), ...this.list.map(({ id }) => id)];
  }

  /** Nothing is shown. */
  get empty(): boolean {
    return !this.waves.length && !this.list.length;
  }

  /**
   * Loads a queue from its beginning; the first time, unless told, the first that is not empty.
   * @param search finds comments of every queue instead
   */
  async fetch(queue: Queue | undefined = this.#asked, search?: string): Promise<void> {
    const other = queue !== this.queue || search !== this.search;
    this.search = search;
    this.#asked = queue;
    if (queue) this.queue = queue;
    this.#run++;
    if (other) this.#show([], [], undefined);
    const page = await this.load.run((signal) => this.#ask({}, signal));
    if (!page) return;
    if (isProblem(page)) return this.#host.failed(page);
    this.#asked = this.queue = page.queue;
    this.#show(...this.#left(page), page.next);
    this.back = page.back;
    this.#host.took(page);
  }

  /** Shows the members of waves as rows of their own, as long as the desk is open. */
  readonly apart = async (): Promise<void> => {
    this.#apart = true;
    this.#show([], [], undefined);
    await this.fetch();
  };

  /** Adds the next page at the end. */
  async more(): Promise<void> {
    const run = this.#run;
    const page = await this.#ask({ after: this.next });
    if (run !== this.#run) return;
    if (isProblem(page)) return this.#host.failed(page);
    const known = new Set(this.list.map(({ id }) => id));
    this.list = [...this.list, ...this.#left(page)[0].filter(({ id }) => !known.has(id))];
    this.next = page.next;
    this.back = page.back;
    this.#element.requestUpdate();
  }

  /**
   * Looks again, quietly: figures are brought up to date, new comments are counted, the list stays.
   * @returns the comments of the newest first page; undefined when it did not come
   */
  async look(): Promise<readonly DeskComment[] | undefined> {
    // A search is made when it is asked for.
    if (this.#looking || this.search) return undefined;
    this.#looking = true;
    const run = this.#run;
    const page = await this.#ask({});
    this.#looking = false;
    if (run !== this.#run) return undefined;
    if (isProblem(page)) {
      // A look that nobody asked for does not interrupt; the end of the session does.
      if (page.type === 'unauthorised') this.#host.failed(page);
      return undefined;
    }
    this.load.set(page);
    const known = new Set([
      ...this.list.map(({ id }) => id),
      ...this.waves.flatMap(({ members }) => members.map(({ comment }) => comment)),
    ]);
    const [comments, waves] = (this.#fresh = this.#left(page));
    // The same comments, as they are now: with their clocks, and with which service they are.
    this.list = this.list.map(
      (one) => comments.find(({ id, version }) => id === one.id && version === one.version) ?? one,
    );
    this.news = [
      ...comments.map(({ id }) => id),
      ...waves.flatMap(({ members }) => members.map(({ comment }) => comment)),
    ].filter((id) => !known.has(id)).length;
    // Nothing is shown, so nothing can move.
    if (this.empty) this.#show(comments, waves, page.next);
    this.#host.took(page);
    return page.comments;
  }

  /** Shows what came meanwhile, after what is there. @returns the first of it */
  showNews(): string | undefined {
    const before = new Set(this.ids);
    const [comments, waves] = this.#fresh;
    const members = new Set(waves.flatMap((wave) => wave.members.map(({ comment }) => comment)));
    const kept = this.list.filter(({ id }) => !members.has(id));
    this.#show([...kept, ...comments.filter(({ id }) => !before.has(id))], waves, this.next);
    return this.ids.find((id) => !before.has(id));
  }

  /** Takes comments away. @returns them and their places */
  take(ids: ReadonlySet<string>): readonly Seat[] {
    const seats = this.list.flatMap((comment, index): Seat[] =>
      ids.has(comment.id) ? [[comment, index]] : [],
    );
    this.list = this.list.filter(({ id }) => !ids.has(id));
    this.#refill();
    return seats;
  }

  /** Takes a wave away. @returns it */
  takeWave(key: string): Wave | undefined {
    const wave = this.waves.find((one) => one.key === key);
    this.waves = this.waves.filter((one) => one !== wave);
    this.#refill();
    return wave;
  }

  /** Gives a wave back, above the others: it was the last that was read. */
  putWave(wave: Wave): void {
    this.waves = [wave, ...this.waves.filter(({ key }) => key !== wave.key)];
    this.#element.requestUpdate();
  }

  /** Gives comments back to their places. */
  put(seats: readonly Seat[]): void {
    const list = this.list.filter(({ id }) => !seats.some(([comment]) => comment.id === id));
    for (const [comment, index] of seats) list.splice(index, 0, comment);
    this.list = list;
    this.#element.requestUpdate();
  }

  #refill(): void {
    if (this.empty && this.next) void this.more();
  }

  #show(list: readonly DeskComment[], waves: readonly Wave[], next: string | undefined): void {
    this.list = list;
    this.waves = waves;
    this.next = next;
    this.news = 0;
    this.#element.requestUpdate();
  }

  /** A page without what has been decided here. */
  #left({ comments, waves }: DeskQueuePage): readonly [readonly DeskComment[], readonly Wave[]] {
    const gone = this.#host.decidedHere();
    return [
      comments.filter(({ id }) => !gone.has(id)),
      waves.flatMap((wave) => {
        const members = wave.members.filter(({ comment }) => !gone.has(comment));
        return members.length ? [{ ...wave, members }] : [];
      }),
    ];
  }

  #ask(
    query: { readonly after?: string | undefined },
    signal?: AbortSignal,
  ): Promise<DeskQueuePage | Problem> {
    return this.#host.client('/desk/queue', {
      parse: parseDeskQueue,
      query: { queue: this.#asked, waves: this.#apart ? undefined : 'true', search: this.search, ...query },
      fresh: true,
      ...(signal && { signal }),
    });
  }
}
