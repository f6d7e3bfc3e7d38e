/** Registers `<parvis-feed>`. To have the class alone, import `parvis/feed/element`. */
import './define.ts';
import type { ParvisFeed } from './feed.element.ts';

export { ParvisFeed } from './feed.element.ts';
export { FeedExtendedEvent, FeedMoreEvent } from './after/events.ts';
export { FeedErrorEvent } from './feed.events.ts';

declare global {
  interface HTMLElementTagNameMap {
    'parvis-feed': ParvisFeed;
  }
}
