/** Why one cannot vote now: the same sentence that `src/html` writes. Comes with a rating that is closed. */
import { isProblem } from '../../model/failure.ts';
import { parseRating } from '../../model/wire/rating.ts';
import type { RatingMoreTerms } from '../../words/terms.ts';
import { langTag } from '../kit/language.ts';
import { dated, sentenceView } from '../kit/sentence.ts';

/** @param raw an answer of the server, of which nothing is believed */
export function closingView(host: Element, raw: unknown, words: RatingMoreTerms): unknown {
  const { closed, closedReason, closedUntil } = words;
  const rating = parseRating(raw);
  if (isProblem(rating)) return closed;
  const { reason, opensAt, zone } = rating;
  const moment = { lang: langTag(host) || 'en-GB', zone };
  if (reason)
    return sentenceView(
      dated((until) => closedReason({ reason, until }), opensAt),
      moment,
    );
  return opensAt ? sentenceView(dated(closedUntil, opensAt), moment) : closed;
}
