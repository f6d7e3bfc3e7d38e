/** Looks again when the desk's stream says so; the stream is a chunk of its own, and without it nothing is lost. */
import type { LitElement } from 'lit';
import type { Follower } from '../kit/live.ts';
import { option } from '../kit/option.ts';
import * as lazy from './lazy.ts';

export class Live {
  readonly #element: LitElement;
  readonly #base: () => string | undefined;
  readonly #look: () => void;
  #follower: Follower | undefined;

  /** @param base of the site's routes, as it is then */
  constructor(element: LitElement, base: () => string | undefined, look: () => void) {
    this.#element = element;
    this.#base = base;
    this.#look = look;
  }

  /** Begins, unless the page does not want it. */
  async start(): Promise<void> {
    if (option(this.#element, 'live') === 'false' || this.#follower) return this.follow();
    try {
      const { follower } = await lazy.live();
      this.#follower ??= follower(this.#look);
    } catch {
      // Then there is none: each decision looks again too.
    }
    if (this.#element.isConnected) this.follow();
  }

  /** The address, or whether the page is seen, has changed. */
  follow(): void {
    const base = this.#base();
    this.#follower?.update(base && `${base}/desk/live`, this.#element.isConnected);
  }

  stop(): void {
    this.#follower?.stop();
  }
}
