/**
 * Side by side: a list that is scrolled sideways and stops at each post, with a button for either way and, in words,
 * which posts are in sight. Nothing moves by itself. Without the buttons it is still a list that scrolls.
 */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { FeedLayoutsTerms } from '../../../../words/terms.ts';
import { listView } from '../../feed.view.ts';
import type { Panel } from '../../panel.ts';
import type { Lay } from '../layouts.ts';

export { default as sheet } from './carousel.scss';

/** Pixels by which a post may stand out and still be in sight: the air around its words. */
const SLACK = 16;

/** First and last post in sight, from 0, and how many there are. */
interface Sight {
  readonly first: number;
  readonly last: number;
  readonly of: number;
}

/** @returns undefined where there is no list, or between two posts */
function sightOf(list: Element | null): Sight | undefined {
  const frame = list?.getBoundingClientRect();
  const seen = [...(list?.children ?? [])].flatMap((item, index) => {
    const { left, right } = item.getBoundingClientRect();
    return left >= frame!.left - SLACK && right <= frame!.right + SLACK ? [index] : [];
  });
  const [first] = seen;
  return first === undefined ? undefined : { first, last: seen.at(-1)!, of: list!.children.length };
}

export const lay = (panel: Panel, { carousel: words }: FeedLayoutsTerms): Lay => {
  let sight: Sight = { first: 0, last: 0, of: 0 };
  const list = (): HTMLElement | null => panel.element.shadowRoot!.querySelector('[part=posts]');

  /** After each drawing and each move. */
  const measure = (): void => {
    const now = sightOf(list());
    if (!now || (now.first === sight.first && now.last === sight.last && now.of === sight.of)) return;
    sight = now;
    void panel.update();
  };

  const forwardIsRight = (): boolean => getComputedStyle(panel.element).direction === 'ltr';

  /** To the posts before those in sight, or after them. */
  const turn = (forward: boolean): void => {
    const frame = list();
    const { first, last } = sightOf(frame) ?? sight;
    const index = forward ? last + 1 : Math.max(0, first - (last - first + 1));
    const item = frame?.children[index]?.getBoundingClientRect();
    if (!item) return;
    const { left, right } = frame!.getBoundingClientRect();
    frame!.scrollBy({ left: forwardIsRight() ? item.left - left : item.right - right });
  };

  const keys = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (!/^Arrow(?:Left|Right)$/.test(key) || altKey || ctrlKey || metaKey) return;
    event.preventDefault();
    turn((key === 'ArrowRight') === forwardIsRight());
  };

  /** `aria-disabled` rather than `disabled`: at the end the focus stays where it is. */
  const button = (name: 'previous' | 'next', off: boolean): TemplateResult =>
    html`<button
      part="control ${name}"
      type="button"
      aria-label=${words[name]}
      aria-disabled=${off}
      @click=${() => turn(name === 'next')}
    ></button>`;

  // It goes with what it watches.
  const resized = new ResizeObserver(() => measure());
  let watched: Element | null = null;
  const drawn = (): void => {
    if (watched !== list() && (watched = list())) resized.observe(watched);
    measure();
  };

  return (look) => {
    queueMicrotask(drawn);
    const { first, last, of } = sight;
    return html`<div part="carousel" role="group" aria-label=${words.label} @keydown=${keys}>
      <div part="turns">
        ${button('previous', !first)}
        <p part="position" aria-live="polite">
          ${of ? words.position({ first: first + 1, last: last + 1, of }) : ''}
        </p>
        ${button('next', last + 1 >= of)}
      </div>
      <div @scroll=${{ handleEvent: measure, capture: true, passive: true }}>${listView(look)}</div>
    </div>`;
  };
};
