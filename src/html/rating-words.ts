/** What the votes on a page say, in words; the widget says the same. */
import type { Rating } from '../model/wire/rating.ts';
import type { RatingTerms } from '../words/terms.ts';
import type { Hole } from './html.ts';
import { withTime } from './time.ts';
import type { Moment } from './time.ts';

/** The question as the site asks it, or the built-in one. */
export const ratingQuestion = ({ kind }: Pick<Rating, 'kind'>, words: RatingTerms): string =>
  kind === 'useful' ? words.usefulQuestion : words.question;

/** One line: never "0.00", and no result while few have voted. */
export const ratingSummary = (
  { count, average, useful }: Pick<Rating, 'count' | 'average' | 'useful'>,
  words: RatingTerms,
): string =>
  average !== undefined
    ? words.average({ average, count })
    : useful !== undefined
      ? words.usefulShare({ useful, count })
      : count
        ? words.few(count)
        : words.none;

/** A choice as people read it. */
export const choiceText = (kind: Rating['kind'], value: number, words: RatingTerms): string =>
  kind === 'useful'
    ? value
      ? words.useful
      : words.notUseful
    : `${words.stars(value)} – ${words.words[value - 1] ?? ''}`;

/** Every choice, in the order in which it is asked. */
export const choicesOf = (kind: Rating['kind']): readonly number[] =>
  kind === 'useful' ? [1, 0] : [1, 2, 3, 4, 5];

/** Why one cannot vote now; '' while one can. */
export const ratingClosing = (
  { open, reason, opensAt }: Rating,
  words: RatingTerms,
  moment: Moment,
): Hole => {
  if (open) return '';
  if (reason) return withTime((until) => words.closedReason({ reason, until }), opensAt, moment);
  return withTime((until) => (until ? words.closedUntil(until) : words.closed), opensAt, moment);
};
