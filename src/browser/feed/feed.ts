/** Registers `<parvis-feed>`. To have the class alone, import `parvis/feed/element`. */
import '../kit/globals.ts';
import { define } from '../kit/define.ts';
import { ParvisFeed } from './feed.element.ts';

define('parvis-feed', ParvisFeed);

export { ParvisFeed };
export { FeedExtendedEvent, FeedMoreEvent } from './after/events.ts';
export { ConsentAskEvent, ConsentChangedEvent } from '../kit/consent.ts';
export { FeedErrorEvent } from './feed.events.ts';

declare global {
  interface HTMLElementTagNameMap {
    'parvis-feed': ParvisFeed;
  }
}
