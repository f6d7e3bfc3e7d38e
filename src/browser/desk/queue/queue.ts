/** One queue as it is shown: nothing moves under the moderator. What is new waits until it is asked for. */
import type { ReactiveControllerHost } from 'lit';
import { isProblem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import { parseDesk } from '../../../model/wire/desk.ts';
import type { DeskComment, DeskPage, Queue } from '../../../model/wire/desk.ts';
import type { Client } from '../../kit/client.ts';
import { LoadController } from '../../kit/load.ts';
import type { Seat } from '../outbox/outbox.ts';

/** What the queue needs of the desk. */
export interface QueueHost {
  /** Asks at a path of the site. */
  readonly client: Client;
  /** Comments that have been decided here, and are not to come back. */
  decidedHere(): ReadonlySet<string>;
  took(page: DeskPage): void;
  failed(problem: Problem): void;
}

export class QueueController {
  queue: Queue = 'pending';
  /** As shown, oldest first. */
  list: readonly DeskComment[] = [];
  /** Came meanwhile. */
  news: readonly DeskComment[] = [];
  /** Cursor of the next page. */
  next: string | undefined;
  readonly load: LoadController<DeskPage>;
  readonly #element: ReactiveControllerHost;
  readonly #host: QueueHost;
  #looking = false;
  #run = 0;

  constructor(element: ReactiveControllerHost, host: QueueHost) {
    this.#element = element;
    this.#host = host;
    this.load = new LoadController<DeskPage>(element);
  }

  /** Loads a queue from its beginning. */
  async fetch(queue: Queue = this.queue): Promise<void> {
    const other = queue !== this.queue;
    this.queue = queue;
    this.#run++;
    if (other) this.#show([], undefined);
    const page = await this.load.run((signal) => this.#ask({}, signal));
    if (!page) return;
    if (isProblem(page)) return this.#host.failed(page);
    this.#show(this.#fresh(page), page.next);
    this.#host.took(page);
  }

  /** Adds the next page at the end. */
  async more(): Promise<void> {
    const run = this.#run;
    const page = await this.#ask({ after: this.next });
    if (run !== this.#run) return;
    if (isProblem(page)) return this.#host.failed(page);
    const known = new Set(this.list.map(({ id }) => id));
    this.list = [...this.list, ...this.#fresh(page).filter(({ id }) => !known.has(id))];
    this.next = page.next;
    this.#element.requestUpdate();
  }

  /**
   * Looks again, quietly: figures are brought up to date, new comments are counted, the list stays.
   * @returns the comments of the newest first page; undefined when it did not come
   */
  async look(): Promise<readonly DeskComment[] | undefined> {
    if (this.#looking) return undefined;
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
    const known = new Set(this.list.map(({ id }) => id));
    this.news = this.#fresh(page).filter(({ id }) => !known.has(id));
    // Nothing is shown, so nothing can move.
    if (!this.list.length) this.#show(this.news, page.next);
    this.#host.took(page);
    return page.comments;
  }

  /** Shows what came meanwhile, after what is there. */
  showNews(): void {
    this.#show([...this.list, ...this.news], this.next);
  }

  /** Takes comments away. @returns them and their places */
  take(ids: ReadonlySet<string>): readonly Seat[] {
    const seats = this.list.flatMap((comment, index): Seat[] =>
      ids.has(comment.id) ? [[comment, index]] : [],
    );
    this.list = this.list.filter(({ id }) => !ids.has(id));
    if (!this.list.length && this.next) void this.more();
    return seats;
  }

  /** Gives comments back to their places. */
  put(seats: readonly Seat[]): void {
    const list = this.list.filter(({ id }) => !seats.some(([comment]) => comment.id === id));
    for (const [comment, index] of seats) list.splice(index, 0, comment);
    this.list = list;
    this.#element.requestUpdate();
  }

  /** Puts what is known now in the place of what was shown. */
  replace(comment: DeskComment): void {
    this.list = this.list.map((one) => (one.id === comment.id ? comment : one));
    this.#element.requestUpdate();
  }

  #show(list: readonly DeskComment[], next: string | undefined): void {
    this.list = list;
    this.next = next;
    this.news = [];
    this.#element.requestUpdate();
  }

  #fresh({ comments }: DeskPage): readonly DeskComment[] {
    const gone = this.#host.decidedHere();
    return comments.filter(({ id }) => !gone.has(id));
  }

  #ask(query: { readonly after?: string | undefined }, signal?: AbortSignal): Promise<DeskPage | Problem> {
    return this.#host.client('/desk/queue', {
      parse: parseDesk,
      query: { queue: this.queue, ...query },
      fresh: true,
      ...(signal && { signal }),
    });
  }
}
