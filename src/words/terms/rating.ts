import type { RatingFirstTerms } from './rating-first.ts';
import type { RatingMoreTerms } from './rating-more.ts';

/** A vote on a page: one to five, or useful or not. Its own page has a set of its own. */
export interface RatingTerms extends RatingFirstTerms, RatingMoreTerms {}
