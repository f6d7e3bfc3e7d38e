/**
 * The posts as a feed in the sense of ARIA, for pages that ask for it (R-51,
 * https://www.w3.org/WAI/ARIA/apg/patterns/feed/): each post can be reached and says which it is; Page Up and Page Down
 * go from post to post, Ctrl and Home or End out of the feed. More posts still come at a wish, never by themselves.
 */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { postView } from '../../post.view.ts';
import type { Panel } from '../../panel.ts';
import type { Lay } from '../layouts.ts';

export { default as sheet } from './stream.scss';

/** What the Tab key reaches. */
const REACHED = 'a[href],button,select,input,textarea,summary,[tabindex="0"]';

const reachable = (place: HTMLElement): boolean =>
  place.tabIndex >= 0 && !place.matches(':disabled') && place.getClientRects().length > 0;

export const lay = (panel: Panel): Lay => {
  const root = (): ShadowRoot => panel.element.shadowRoot!;
  const feed = (): Element => root().querySelector('[role=feed]')!;
  const articles = (): HTMLElement[] => [...feed().querySelectorAll<HTMLElement>('article')];

  /** The first place after the feed, or the last before it: in the widget, else in the page around it. */
  const outside = (after: boolean): HTMLElement | undefined => {
    const from = (where: ParentNode, beside: Element): HTMLElement | undefined => {
      const found = [...where.querySelectorAll<HTMLElement>(REACHED)].filter((place) => {
        const position = beside.compareDocumentPosition(place);
        const side = after ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
        return position & side && !(position & Node.DOCUMENT_POSITION_CONTAINED_BY) && reachable(place);
      });
      return after ? found[0] : found.at(-1);
    };
    const { element } = panel;
    return from(root(), feed()) ?? from(element.getRootNode() as ParentNode, element);
  };

  const keys = (event: KeyboardEvent): void => {
    const { key, ctrlKey, altKey, metaKey, shiftKey } = event;
    if (altKey || metaKey || shiftKey) return;
    let goal: HTMLElement | undefined;
    if (ctrlKey && (key === 'Home' || key === 'End')) goal = outside(key === 'End');
    else if (!ctrlKey && (key === 'PageDown' || key === 'PageUp')) {
      const all = articles();
      const here = all.findIndex((article) => article.contains(event.target as Node));
      const next = here + (key === 'PageDown' ? 1 : -1);
      // At the end: the button for more.
      goal = next === all.length ? outside(true) : all[next];
    }
    if (!goal) return;
    event.preventDefault();
    goal.focus();
  };

  /** Which post it is of how many; -1 where nobody knows how many there are. */
  const number = (): void => {
    const size = panel.next() ? -1 : panel.posts().length;
    articles().forEach((article, index) => {
      article.tabIndex = 0;
      article.setAttribute('aria-posinset', `${(panel.first ?? 0) + index + 1}`);
      article.setAttribute('aria-setsize', `${size}`);
    });
  };

  return (look): TemplateResult => {
    queueMicrotask(number);
    const whole = look.posts.length + (panel.first ?? 0) >= Math.min(panel.most, panel.posts().length);
    return html`<div
      part="posts"
      role="feed"
      aria-labelledby="heading"
      aria-busy=${!!look.busy || !whole}
      @keydown=${keys}
    >
      ${look.posts.map((post) => html`<div>${postView(post, look)}</div>`)}
    </div>`;
  };
};
