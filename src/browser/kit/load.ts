/** The life of something that is loaded: what a view needs to know of it, and its end when the element leaves the page. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isProblem } from '../../model/failure.ts';
import type { Problem } from '../../model/problem.ts';

/**
 * `idle`: nothing asked yet. `loading`: the first time. `ready`. `failed`: nothing to show. `stale`: the last good
 * value is there, and the newest try failed.
 */
export type LoadState = 'idle' | 'loading' | 'ready' | 'failed' | 'stale';

/** Holds the last good value; each run takes the place of the one before, which is aborted. */
export class LoadController<T extends object> implements ReactiveController {
  /** The last good value. */
  value: T | undefined;
  /** Why the newest try failed; undefined when it did not. */
  problem: Problem | undefined;
  /** Is a try under way? */
  busy = false;
  readonly #host: ReactiveControllerHost;
  #stop: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): LoadState {
    if (this.value) return this.problem ? 'stale' : 'ready';
    return this.busy ? 'loading' : this.problem ? 'failed' : 'idle';
  }

  /** Takes a value as loaded: an adopted one, or one that was changed by what came after. */
  set(value: T): void {
    this.value = value;
    this.problem = undefined;
    this.#host.requestUpdate();
  }

  /**
   * Runs one try.
   * @param task never throws; its signal fires when the element leaves or another run begins
   * @returns what came, or undefined when it came too late to count
   */
  async run(task: (signal: AbortSignal) => Promise<T | Problem>): Promise<T | Problem | undefined> {
    this.#stop?.abort();
    const stop = (this.#stop = new AbortController());
    this.busy = true;
    this.#host.requestUpdate();
    const came = await task(stop.signal);
    if (stop !== this.#stop) return undefined;
    this.busy = false;
    if (isProblem(came)) this.problem = came;
    else this.set(came);
    this.#host.requestUpdate();
    return came;
  }

  hostDisconnected(): void {
    this.#stop?.abort();
    this.#stop = undefined;
    this.busy = false;
  }
}
