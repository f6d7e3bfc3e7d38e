/**
 * A rating as light DOM: what the votes say, in words, and the way to the companion's page, where one votes without
 * script. The widget reads it back, and needs no request before somebody votes.
 */
import type { Rating } from '../model/wire/rating.ts';
import type { RatingPageTerms, RatingTerms } from '../words/terms.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { ratingClosing, ratingQuestion, ratingSummary } from './rating-words.ts';
import type { Moment } from './time.ts';

export interface RatingOptions extends Moment {
  /** Address of the rating's own page, for a reader without script. */
  readonly page?: string;
  /** The site's own question in place of the built-in one. */
  readonly question?: string;
}

/** @param rating from the companion. @param words of the rating, and of the link to its page */
export const ratingSection = (
  rating: Rating,
  words: { readonly rating: RatingTerms; readonly ratingPage: RatingPageTerms },
  options: RatingOptions,
): Html => {
  const { rating: said, ratingPage } = words;
  const closing = ratingClosing(rating, said, options);
  return html`<div
    class="parvis-rating"
    data-parvis-wire="${rating.wire}"
    data-parvis-address="${rating.address}"
    data-parvis-kind="${rating.kind}"
    data-parvis-count="${rating.count}"
    data-parvis-average="${rating.average}"
    data-parvis-useful="${rating.useful}"
    data-parvis-open="${String(rating.open)}"
  >
    <p class="parvis-question">${options.question ?? ratingQuestion(rating, said)}</p>
    <p class="parvis-summary">${ratingSummary(rating, said)}</p>
    ${closing && html`<p class="parvis-closed">${closing}</p>`}
    ${
      options.page !== undefined &&
      rating.open &&
      html`<p class="parvis-page"><a href="${options.page}">${ratingPage.link}</a></p>`
    }
  </div>`;
};
