/**
 * The companion's page of a rating, without script: what all votes say, and the form. After voting the same page holds
 * the vote's code, with which it can be changed and withdrawn; the code stands in forms and in no address.
 */
import type { Rating } from '../../model/wire/rating.ts';
import type { RatingPageTerms, RatingTerms } from '../../words/terms.ts';
import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import { choicesOf, choiceText, ratingClosing, ratingQuestion, ratingSummary } from '../rating-words.ts';
import type { Moment } from '../time.ts';
import { details } from './details.ts';
import { buttons, entry, form, mistakeAt, mistakeList } from './form.ts';
import type { Mistake } from './form.ts';
import { framed } from './frame.ts';
import type { PageFrame } from './frame.ts';

export interface RatingParts {
  readonly rating: Rating;
  /** The page that is rated, as people call it. */
  readonly title: string;
  readonly words: { readonly rating: RatingTerms; readonly ratingPage: RatingPageTerms };
  readonly moment: Moment;
  readonly actions: { readonly vote: string; readonly show: string; readonly page: string };
  /** Signed: page, kind, time, key. */
  readonly ticket: string;
  /** A vote that is shown to whoever has its code. */
  readonly own?: { readonly code: string; readonly value: number } | undefined;
  /** What has just been done. */
  readonly done?: string | undefined;
  readonly mistakes?: readonly Mistake[];
  /** The code as it was typed, when it is none. */
  readonly typed?: string | undefined;
}

const voteForm = (parts: RatingParts): Html => {
  const { rating, words, actions, ticket, own, mistakes = [] } = parts;
  const { kind, address } = rating;
  const { rating: said } = words;
  const first = choicesOf(kind)[0];
  return form(
    actions.vote,
    { ticket, page: address, kind, code: own?.code },
    html`<fieldset class="entry">
        <legend>${ratingQuestion(rating, said)}</legend>
        ${mistakeAt('value', mistakes)}
        ${choicesOf(kind).map(
          (value) =>
            html`<p class="choice">
              <input
                type="radio"
                id="${value === first ? 'value' : `value-${value}`}"
                name="value"
                value="${value}"
                checked="${own?.value === value}"
              /><label for="${value === first ? 'value' : `value-${value}`}"
                >${choiceText(kind, value, said)}</label
              >
            </p>`,
        )}
      </fieldset>
      ${
        own
          ? buttons(
              { text: said.change, name: 'step', value: 'change' },
              { text: said.withdraw, name: 'step', value: 'withdraw' },
            )
          : buttons({ text: said.send, name: 'step', value: 'send' })
      }`,
  );
};

/** The page. */
export const ratingPage = (frame: PageFrame, parts: RatingParts): Html => {
  const { rating, title, words, moment, actions, own, done, mistakes = [], typed } = parts;
  const { rating: said, ratingPage: page } = words;
  const closing = ratingClosing(rating, said, moment);
  const wrongCode = mistakes.filter(({ field }) => field === 'code');
  return framed(
    frame,
    { title: page.title, wrong: mistakes.length > 0, back: { href: rating.address, title } },
    html`${done !== undefined && html`<div class="done" role="status" tabindex="-1" autofocus><p>${done}</p></div>`}
      ${mistakeList('', mistakes)}
      <div class="state">
        <p class="hint">${page.results}</p>
        <p><strong>${ratingSummary(rating, said)}</strong></p>
        ${closing && html`<p>${closing}</p>`}
      </div>
      ${rating.open || own ? voteForm(parts) : nothing}
      ${
        own
          ? html`<section aria-labelledby="keep">
              <h2 id="keep">${page.code}</h2>
              <p>${page.keep}</p>
              <p><code class="code" aria-labelledby="keep">${own.code}</code></p>
            </section>`
          : details(
              wrongCode.length > 0,
              page.earlier,
              form(
                actions.show,
                { page: rating.address, kind: rating.kind },
                html`${entry(
                  {
                    name: 'code',
                    label: page.codeLabel,
                    hint: page.codeHint,
                    value: typed ?? '',
                    required: true,
                  },
                  wrongCode,
                )}
                ${buttons({ text: page.show })}`,
              ),
            )
      }`,
  );
};
