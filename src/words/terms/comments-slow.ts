import type { Say } from './say.ts';

/** When one may write again: loaded with the form. */
export interface ThreadSlowTerms {
  readonly slow: Say<number>;
}
