/**
 * Decisions on their way. Each waits ten seconds, in which it can be undone without a trace, and goes out then, or as
 * the page is left. It is written down at once: a reload, a broken connection or the end of a session loses none (S-27).
 */
import { isProblem } from '../../../model/problem.ts';
import type { Problem, ProblemType } from '../../../model/problem.ts';
import { parseDecided, parseDecisions } from '../../../model/wire/desk.ts';
import type { Decided, DeskComment, DeskDecision, Queue } from '../../../model/wire/desk.ts';
import type { Client } from '../../kit/client.ts';
import { dequeue, enqueue, newKey, waitingFor } from '../../kit/outbox.ts';

/** Milliseconds in which a decision can be undone. */
export const UNDO = 10_000;
/** Seconds to the next try where the server does not say. */
const AGAIN = 30;

/** A comment, and where it stood in the list. */
export type Seat = readonly [comment: DeskComment, index: number];

/** Decisions that were taken together, and are undone together. */
export interface Group {
  readonly key: string;
  readonly decisions: readonly DeskDecision[];
  /** Empty for those that a former page left behind. */
  readonly seats: readonly Seat[];
  /** Whose count they are missing from. */
  readonly queue: Queue | undefined;
}

/** What the desk does with what comes of it. */
export interface OutboxHost {
  changed(): void;
  decided(group: Group, results: Decided['results']): void;
  /** The server will not take it, now or later. */
  refused(group: Group, problem: Problem): void;
  /** It did not get through; it is kept, and tried again. */
  kept(problem: Problem): void;
}

/** The time, the connection or the session is to blame, not the decision. */
const passing: readonly ProblemType[] = [
  'offline',
  'timeout',
  'unavailable',
  'internal',
  'garbled',
  'rate-limited',
  'unauthorised',
];

export class Outbox {
  /** Can still be undone. */
  readonly #open = new Map<Group, ReturnType<typeof setTimeout>>();
  readonly #sending = new Set<Group>();
  /** Was tried, in vain. */
  readonly #unsent = new Set<Group>();
  readonly #host: OutboxHost;
  #again: ReturnType<typeof setTimeout> | undefined;
  #client: Client | undefined;
  #shelf = '';

  constructor(host: OutboxHost) {
    this.#host = host;
  }

  /** All that are not yet taken. */
  get groups(): readonly Group[] {
    return [...this.#unsent, ...this.#sending, ...this.#open.keys()];
  }

  /** Comments that are decided on here, and are not to come back with the next look. */
  get ids(): ReadonlySet<string> {
    return new Set(this.groups.flatMap(({ decisions }) => decisions.map(({ comment }) => comment)));
  }

  /** How many are left in each queue, without those. */
  left(counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
    const left: Record<string, number> = { ...counts };
    for (const { queue, decisions } of this.groups)
      if (queue && Object.hasOwn(left, queue)) left[queue] = Math.max(0, left[queue]! - decisions.length);
    return left;
  }

  get unsent(): number {
    return [...this.#unsent].reduce((sum, { decisions }) => sum + decisions.length, 0);
  }

  /** The last that can be undone. */
  get last(): Group | undefined {
    return [...this.#open.keys()].at(-1);
  }

  /**
   * Says where decisions go, and sends what this very person had left behind: nobody decides in another's name.
   * @param base address of the site at the desk
   * @param who name of the one who is signed in
   */
  open(base: string, who: string, client: Client): void {
    this.#client = client;
    this.#shelf = `${base}/desk/decisions#${encodeURIComponent(who)}`;
    const known = new Set(this.groups.map(({ key }) => key));
    for (const { key, body } of waitingFor(this.#shelf)) {
      if (known.has(key)) continue;
      const read = parseDecisions(JSON.parse(body));
      if (isProblem(read)) dequeue(key);
      else this.#unsent.add({ key, decisions: read.decisions, seats: [], queue: undefined });
    }
    this.retry();
  }

  /** Takes decisions. */
  add(decisions: readonly DeskDecision[], seats: readonly Seat[], queue: Queue): void {
    const group: Group = { key: newKey(), decisions, seats, queue };
    enqueue({
      key: group.key,
      base: this.#shelf,
      at: new Date().toISOString(),
      body: JSON.stringify({ decisions }),
    });
    this.#open.set(
      group,
      setTimeout(() => void this.#send(group), UNDO),
    );
  }

  /** Undoes the last. @returns it, or undefined when it is too late */
  undo(): Group | undefined {
    const group = this.last;
    if (!group) return undefined;
    clearTimeout(this.#open.get(group));
    this.#open.delete(group);
    dequeue(group.key);
    return group;
  }

  /** Sends all that can still be undone: the page is being left. */
  flush(): void {
    for (const group of [...this.#open.keys()]) void this.#send(group);
  }

  /** Tries again what did not get through. */
  retry(): void {
    clearTimeout(this.#again);
    for (const group of [...this.#unsent]) void this.#send(group);
  }

  async #send(group: Group): Promise<void> {
    clearTimeout(this.#open.get(group));
    this.#open.delete(group);
    this.#unsent.delete(group);
    this.#sending.add(group);
    this.#host.changed();
    const { key, decisions } = group;
    const answer = await this.#client!('/desk/decisions', {
      method: 'POST',
      key,
      body: { decisions },
      parse: parseDecided,
    });
    this.#sending.delete(group);
    if (isProblem(answer) && passing.includes(answer.type)) {
      this.#unsent.add(group);
      clearTimeout(this.#again);
      // Without a session no later try helps: signing in does, and loads the queue anew.
      if (answer.type !== 'unauthorised')
        this.#again = setTimeout(() => this.retry(), 1000 * (answer.retryAfter ?? AGAIN));
      this.#host.kept(answer);
    } else {
      dequeue(key);
      if (isProblem(answer)) this.#host.refused(group, answer);
      else this.#host.decided(group, answer.results);
    }
    this.#host.changed();
  }
}
