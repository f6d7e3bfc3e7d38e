/** What is seen of a rating: a question with its answers, and what all votes say. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { RatingReading } from '../../model/wire/rating-reading.ts';
import type { RatingFirstTerms } from '../../words/terms.ts';
import type { Acts } from './host.ts';

export interface RatingLook {
  readonly rating: RatingReading;
  /** Yes or no, in place of one to five. */
  readonly useful: boolean;
  readonly words: RatingFirstTerms;
  /** The site's own question. */
  readonly question: string | undefined;
  readonly acts: Acts | undefined;
}

/** @param submit hears of the form. @param choose of each choice */
export const ratingView = (
  { rating, useful, words, question, acts }: RatingLook,
  submit: (event: Event) => void,
  choose: () => void,
): TemplateResult => {
  const { count, average, useful: yes } = rating;
  const asked = question || (useful ? words.usefulQuestion : words.question);
  return html`${
      rating.open
        ? html`<form part="form" @submit=${submit} @change=${choose}>
            <fieldset part="question">
              <legend part="legend">${asked}</legend>
              <div part="choices">
                ${(useful ? [1, 0] : [1, 2, 3, 4, 5]).map(
                  (value) =>
                    html`<label part="choice"
                      ><input
                        part="field"
                        type="radio"
                        name="vote"
                        .value=${value}
                        .checked=${value === acts?.own()}
                      /><span
                        >${
                          useful
                            ? value
                              ? words.useful
                              : words.notUseful
                            : html`${words.stars(value)} <small part="word">${words.words[value - 1]}</small>`
                        }</span
                      ></label
                    >`,
                )}
              </div>
            </fieldset>
            <p part="actions">
              ${acts?.buttons() ?? html`<button part="control send">${words.send}</button>`}
            </p>
          </form>`
        : html`<p part="legend">${asked}</p>
            <p part="closed">${acts?.closing()}</p>`
    }
    <p part="summary">
      ${
        average
          ? words.average({ average, count })
          : yes !== undefined
            ? words.usefulShare({ useful: yes, count })
            : count
              ? words.few(count)
              : words.none
      }
    </p>`;
};
