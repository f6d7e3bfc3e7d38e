/** Registers `<parvis-rating>`. To have the class alone, import `parvis/rating/element`. */
import '../kit/globals.ts';
import { define } from '../kit/define.ts';
import { ParvisRating } from './rating.element.ts';

define('parvis-rating', ParvisRating);

export { ParvisRating };
export { RatingErrorEvent, RatingSubmitEvent, RatingSubmittedEvent } from './rating.events.ts';

declare global {
  interface HTMLElementTagNameMap {
    'parvis-rating': ParvisRating;
  }
}
