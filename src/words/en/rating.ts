import type { RatingTerms } from '../terms.ts';
import first from './rating-first.ts';
import more from './rating-more.ts';

/** English: a vote on a page, whole. */
export default { ...first, ...more } satisfies RatingTerms;
