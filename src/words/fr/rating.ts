import type { RatingTerms } from '../terms.ts';
import first from './rating-first.ts';
import more from './rating-more.ts';

/** French: a vote on a page, whole. */
export default { ...first, ...more } satisfies RatingTerms;
