/**
 * The seconds in which something can still be undone. They are for the eye: whoever hears the desk is told once how long
 * there is, and not each second.
 */
import { html } from 'lit';
import type { TemplateResult } from 'lit';

export class Countdown {
  /** Milliseconds of the page's own clock, which nobody sets. */
  #end = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param span milliseconds from now @param changed each second until it stops */
  start(span: number, changed: () => void): void {
    this.stop();
    this.#end = performance.now() + span;
    this.#timer = setInterval(changed, 1000);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Whole seconds that are left; at least one while it runs, else 0. */
  get seconds(): number {
    return this.#timer === undefined ? 0 : Math.max(1, Math.ceil((this.#end - performance.now()) / 1000));
  }
}

/**
 * Beside the button that takes back: the seconds that are left, to the eye; all of them, as the button's description.
 * @param id that the button names @param of the whole span, in seconds @param say the sentence for a number of seconds
 */
export const leftView = (
  id: string,
  seconds: number,
  of: number,
  say: (seconds: number) => string,
): TemplateResult =>
  html`<span id=${id} hidden>${say(of)}</span><span part="aside" aria-hidden="true">${say(seconds)}</span>`;
