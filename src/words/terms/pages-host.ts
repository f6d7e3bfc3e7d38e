import type { Say } from './say.ts';

/** What residents are told where a site has to keep where contributions come from; stands beside the form. */
export interface HostTerms {
  /** @param days for which it is kept */
  readonly sealed: Say<number>;
}
