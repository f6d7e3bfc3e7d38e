/**
 * An act on its way: it waits ten seconds, in which it can be undone without a trace, and goes out then, or as the page
 * is left, or before the next one. It is written down at once: a reload or a broken connection loses none (S-27).
 */
import { isProblem } from '../../../model/problem.ts';
import type { Problem, ProblemType } from '../../../model/problem.ts';
import { parseReplyAct, parseReplyDone } from '../../../model/wire/desk-replies.ts';
import type { ReplyDone, ReplyWish } from '../../../model/wire/desk-replies.ts';
import { dequeue, enqueue, newKey, waitingFor } from '../../kit/outbox.ts';
import type { Client } from '../../kit/writer.ts';
import { Countdown } from '../outbox/countdown.ts';

/** Milliseconds in which an act can be undone. */
export const UNDO = 10_000;
/** Seconds to the next try where the server does not say. */
const AGAIN = 30;

/** The time, the connection or the session is to blame, not the act. */
const passing: readonly ProblemType[] = [
  ...(['offline', 'timeout', 'unavailable', 'internal', 'garbled', 'rate-limited', 'unauthorised'] as const),
];

interface Entry {
  readonly key: string;
  readonly wish: ReplyWish;
}

/** What is done with what comes of it. */
export interface LaterHost {
  changed(): void;
  done(wish: ReplyWish, answer: ReplyDone): void;
  /** The server will not take it, now or later. */
  refused(wish: ReplyWish, problem: Problem): void;
  /** It did not get through; it is kept, and tried again. */
  kept(problem: Problem): void;
}

export class Later {
  /** Who hears of it: the room that is open. */
  host: LaterHost | undefined;
  /** Can still be undone. */
  #open: Entry | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #countdown = new Countdown();
  #unsent: readonly Entry[] = [];
  readonly #sending = new Set<Entry>();
  #again: ReturnType<typeof setTimeout> | undefined;
  #leaving: AbortController | undefined;
  #shelf = '';
  #client: Client | undefined;

  /** Seconds in which the last act can still be undone; 0: it cannot. */
  get seconds(): number {
    return this.#countdown.seconds;
  }

  /** Drafts about which an act is under way. */
  get drafts(): ReadonlySet<string | undefined> {
    const all = [this.#open, ...this.#unsent, ...this.#sending];
    return new Set(all.map((one) => one?.wish.draft));
  }

  /** Acts that did not get through. */
  get unsent(): number {
    return this.#unsent.length;
  }

  /**
   * Says where acts go, and sends what this very person had left behind.
   * @param base address of the site at the desk @param who name of the one who is signed in
   */
  open(base: string, who: string, client: Client): void {
    this.#client = client;
    this.#shelf = `${base}/desk/replies#${encodeURIComponent(who)}`;
    const known = new Set([this.#open, ...this.#unsent].map((one) => one?.key));
    for (const { key, body } of waitingFor(this.#shelf)) {
      if (known.has(key)) continue;
      const wish = parseReplyAct(JSON.parse(body));
      if (isProblem(wish)) dequeue(key);
      else this.#unsent = [...this.#unsent, { key, wish }];
    }
    void this.retry();
  }

  /** Takes an act; the one before goes out. */
  add(wish: ReplyWish): void {
    this.flush();
    const entry: Entry = { key: newKey(), wish };
    const body = JSON.stringify(wish);
    enqueue({ key: entry.key, base: this.#shelf, at: new Date().toISOString(), body });
    this.#open = entry;
    this.#timer = setTimeout(() => this.flush(), UNDO);
    this.#countdown.start(UNDO, () => this.host?.changed());
    this.#leaving = new AbortController();
    addEventListener('pagehide', () => this.flush(), { signal: this.#leaving.signal });
  }

  /** Takes the last act back. @returns it, or undefined when it is too late */
  undo(): ReplyWish | undefined {
    const entry = this.#close();
    if (entry) dequeue(entry.key);
    return entry?.wish;
  }

  /** Sends what can still be undone. */
  flush(): void {
    const entry = this.#close();
    if (entry) void this.#send(entry);
  }

  /** Tries again what did not get through. */
  async retry(): Promise<void> {
    clearTimeout(this.#again);
    const all = this.#unsent;
    this.#unsent = [];
    for (const entry of all) await this.#send(entry);
  }

  #close(): Entry | undefined {
    clearTimeout(this.#timer);
    this.#countdown.stop();
    this.#leaving?.abort();
    const entry = this.#open;
    this.#open = undefined;
    return entry;
  }

  async #send(entry: Entry): Promise<void> {
    const { key, wish } = entry;
    this.#sending.add(entry);
    this.host?.changed();
    const ask = { method: 'POST', key, body: wish, parse: parseReplyDone } as const;
    const answer = await this.#client!<ReplyDone>('/desk/replies', ask);
    this.#sending.delete(entry);
    if (isProblem(answer) && passing.includes(answer.type)) {
      this.#unsent = [...this.#unsent, entry];
      clearTimeout(this.#again);
      // Without a session no later try helps.
      if (answer.type !== 'unauthorised')
        this.#again = setTimeout(() => void this.retry(), 1000 * (answer.retryAfter ?? AGAIN));
      this.host?.kept(answer);
      return;
    }
    dequeue(key);
    if (isProblem(answer)) this.host?.refused(wish, answer);
    else this.host?.done(wish, answer);
  }
}
