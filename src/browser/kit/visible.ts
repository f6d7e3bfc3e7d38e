/** Tells when an element comes near what the visitor sees: code and data are fetched there and not before. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** `near` follows the element; a browser without the observer counts everything as near. */
export class VisibleController implements ReactiveController {
  near = false;
  readonly #host: ReactiveControllerHost & Element;
  readonly #changed: (near: boolean) => void;
  #observer: IntersectionObserver | undefined;

  /** @param changed hears of every change, the first time when the element comes near */
  constructor(host: ReactiveControllerHost & Element, changed: (near: boolean) => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    if (!('IntersectionObserver' in globalThis)) return this.#set(true);
    // Half a screen ahead.
    this.#observer = new IntersectionObserver((entries) => this.#set(!!entries.at(-1)?.isIntersecting), {
      rootMargin: '50%',
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.near = false;
  }

  #set(near: boolean): void {
    if (near === this.near) return;
    this.near = near;
    this.#changed(near);
  }
}
