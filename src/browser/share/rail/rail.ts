/**
 * The line as a column beside the text, where there is room; where there is none it stays a bar, so that nothing is ever
 * covered: on a phone, at 400 % zoom, beside a picture that is wider than the text. It is measured, not guessed from the
 * width of the page, because only the page knows what stands in its margins. A chunk of its own.
 */
import type { LitElement, ReactiveController } from 'lit';
import { abandon, adopt } from '../more/adopt.ts';
import { fits, meet, strip } from './fits.ts';
import type { Box, Room } from './fits.ts';
import styles from './rail.scss';

/** How far from the top of the page it stays while the page scrolls, in px: as in rail.scss. */
const STUCK = 64;

/** The column of one share line; `drop` it when another layout is asked for. */
export class Rail implements ReactiveController {
  readonly #element: LitElement;
  // In the next frame: a change of size inside the observer's own call is an error that the page's monitoring would hear.
  readonly #observer = new ResizeObserver(() => requestAnimationFrame(() => this.#decide()));
  /** Width and height as a column, once it was drawn as one. */
  #size: readonly [width: number, height: number] | undefined;
  #floats = false;
  #dropped = false;

  constructor(element: LitElement) {
    this.#element = element;
    element.addController(this);
  }

  /** Whether it is a column now; otherwise a bar. */
  get floats(): boolean {
    return this.#floats;
  }

  hostConnected(): void {
    const { parentElement, ownerDocument } = this.#element;
    this.#observer.observe(ownerDocument.documentElement);
    if (parentElement) this.#observer.observe(parentElement);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#size = undefined;
  }

  /** After each drawing: what is in the column may have changed. */
  hostUpdated(): void {
    if (this.#floats) this.#size = undefined;
    this.#decide();
  }

  /** Back to a bar, for good. */
  drop(): undefined {
    this.#dropped = true;
    this.#observer.disconnect();
    this.#element.removeController(this);
    this.#float(false);
  }

  #float(floats: boolean): void {
    if (floats === this.#floats) return;
    this.#floats = floats;
    (floats ? adopt : abandon)(this.#element, styles);
    this.#element.requestUpdate();
  }

  /** As a column it is measured as a column; the first time that means to draw it as one, and look. */
  #decide(): void {
    const element = this.#element;
    const column = element.renderRoot.querySelector('.rail');
    if (this.#dropped || !element.isConnected || !element.renderRoot.querySelector('[part=list]')) return;
    if (!this.#size) {
      if (!column) return this.#float(true);
      const box = column.getBoundingClientRect();
      this.#size = [box.width + parseFloat(getComputedStyle(column).marginInlineEnd), box.height];
      // Whatever the page did to it: it must not stand in the text.
      const { text } = this.#room(this.#size) ?? {};
      if (text && meet(box, text)) this.#size = [Infinity, Infinity];
    }
    const room = this.#room(this.#size);
    this.#float(!!room && fits(room, this.#others(room)));
  }

  #room([width, height]: readonly [number, number]): Room | undefined {
    const { parentElement, ownerDocument } = this.#element;
    if (!parentElement) return undefined;
    const { direction, paddingLeft, paddingRight } = getComputedStyle(parentElement);
    const rtl = direction === 'rtl';
    // Chromium before 118 does not know the logical side; physically it would stand in the text.
    if (rtl && !CSS.supports('float', 'inline-start')) return undefined;
    const { left, right, top, bottom } = parentElement.getBoundingClientRect();
    const text: Box = {
      left: left + parseFloat(paddingLeft),
      right: right - parseFloat(paddingRight),
      top,
      // As a bar it is a part of the text's height that it will not have as a column.
      bottom: this.#floats ? bottom : bottom - this.#element.offsetHeight,
    };
    return { text, width, height, viewport: ownerDocument.documentElement.clientWidth, rtl };
  }

  /**
   * The boxes of everything on the page but the line and what it stands in. What keeps its place while the page scrolls,
   * such as a header, counts as far as it reaches into the column's own place.
   */
  *#others(room: Room): Iterable<Box> {
    const element = this.#element;
    const place = strip(room);
    const stuck = { ...place, top: STUCK, bottom: STUCK + room.height };
    const everything = Element.prototype.querySelectorAll.call(element.ownerDocument.body, '*');
    for (const other of everything) {
      if (element.contains(other) || other.contains(element)) continue;
      const box = other.getBoundingClientRect();
      // Most of the page stands beside it; only of the rest is the style asked for.
      if (!box.width || !box.height || box.left >= place.right || box.right <= place.left) continue;
      // In a closed `details` there are boxes, too. Safari before 17.4 cannot tell: there it stays a bar.
      if (other.checkVisibility?.({ checkVisibilityCSS: true }) === false) continue;
      if (!/fixed|sticky/.test(getComputedStyle(other).position)) yield box;
      else if (meet(stuck, box)) yield place;
    }
  }
}
