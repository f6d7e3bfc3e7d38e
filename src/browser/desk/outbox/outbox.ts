/**
 * Decisions on their way. Each waits ten seconds, in which it can be undone without a trace, and goes out then, or as
 * the page is left. It is written down at once: a reload, a broken connection or the end of a session loses none (S-27).
 */
import { isProblem } from '../../../model/problem.ts';
import type { Problem, ProblemType } from '../../../model/problem.ts';
import { parseAppealDecided, parseDecided } from '../../../model/wire/desk.ts';
import type { Decided, DeskComment, DeskDecision, Queue } from '../../../model/wire/desk.ts';
import { parseWaveDecided } from '../../../model/wire/desk-wave.ts';
import type { Wave } from '../../../model/wire/desk-wave.ts';
import { id } from '../../../model/wire/common.ts';
import { parse } from '../../../model/wire/parse.ts';
import { object, optional, or, tolerantList } from '../../../model/wire/shape.ts';
import type { Client } from '../../kit/writer.ts';
import { dequeue, enqueue, newKey, waitingFor } from '../../kit/outbox.ts';

/** Milliseconds in which a decision can be undone. */
export const UNDO = 10_000;
/** Seconds to the next try where the server does not say. */
const AGAIN = 30;

/** A comment, and where it stood in the list. */
export type Seat = readonly [comment: DeskComment, index: number];

/** Where each kind of decision goes, and how the answer is read. */
const paths = {
  '/desk/decisions': parseDecided,
  '/desk/waves': parseWaveDecided,
  '/desk/appeals': (value: unknown): Decided | Problem => {
    const read = parseAppealDecided(value);
    return isProblem(read) ? read : { results: [read] };
  },
} as const;

/** A request that carries decisions. */
export interface Sending {
  readonly path: keyof typeof paths;
  readonly body: object;
  /** What it says of each comment. */
  readonly decisions: readonly DeskDecision[];
}

/** Decisions that were taken together, and are undone together. */
export interface Group extends Omit<Sending, 'decisions'> {
  readonly key: string;
  /** At least whom it is about. */
  readonly decisions: readonly Pick<DeskDecision, 'comment'>[];
  /** Empty for those that a former page left behind. */
  readonly seats: readonly Seat[];
  /** The wave that was refused. */
  readonly wave?: Wave | undefined;
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

/** Of a request that a former page left behind: whom it is about. The server reads all of it. */
const ids = /* @__PURE__ */ tolerantList(/* @__PURE__ */ object({ comment: id }), 1000);
const leftShape = /* @__PURE__ */ object({
  comment: optional(id),
  decisions: /* @__PURE__ */ or(ids, []),
  members: /* @__PURE__ */ or(ids, []),
});

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
  #shelf: (path: string) => string = (path) => path;

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
    this.#shelf = (path) => `${base}${path}#${encodeURIComponent(who)}`;
    const known = new Set(this.groups.map(({ key }) => key));
    for (const path of Object.keys(paths) as Sending['path'][])
      for (const { key, body: text } of waitingFor(this.#shelf(path))) {
        if (known.has(key)) continue;
        const body = JSON.parse(text) as object;
        const read = parse(leftShape, body);
        if (isProblem(read)) {
          dequeue(key);
          continue;
        }
        const { comment, decisions, members } = read;
        const all = [...decisions, ...members, ...(comment === undefined ? [] : [{ comment }])];
        this.#unsent.add({ key, path, body, decisions: all, seats: [], queue: undefined });
      }
    this.retry();
  }

  /** Takes decisions. */
  add(sending: Sending, seats: readonly Seat[], queue: Queue, wave?: Wave): void {
    const group: Group = { ...sending, key: newKey(), seats, queue, wave };
    enqueue({
      key: group.key,
      base: this.#shelf(sending.path),
      at: new Date().toISOString(),
      body: JSON.stringify(sending.body),
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
    const { key, path, body } = group;
    const answer = await this.#client!<Decided>(path, { method: 'POST', key, body, parse: paths[path] });
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
