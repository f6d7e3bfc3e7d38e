import type { Say } from './say.ts';

/** What an author reads of a warning, or of being read first for a time: loaded where there is one. */
export interface ComposerMeasuresTerms {
  readonly warned: Say<string>;
  readonly held: Say<{ readonly until: string; readonly reason: string }>;
}
