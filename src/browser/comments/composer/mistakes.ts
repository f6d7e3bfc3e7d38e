/** What is wrong with a text, as sentences: the same as on the companion's own pages. */
export { mistakesOf } from '../../../words/mistakes.ts';
export type { Field, Mistake } from '../../../words/mistakes.ts';
