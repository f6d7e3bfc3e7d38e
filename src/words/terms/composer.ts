import type { ComposerFirstTerms } from './composer-first.ts';
import type { ComposerMoreTerms } from './composer-more.ts';
import type { Say } from './say.ts';

export type { ComposerFailure } from './composer-more.ts';

/** Writing a comment and following one's own, all that may be said. */
export interface ComposerTerms extends ComposerFirstTerms, ComposerMoreTerms {
  readonly notify: string;
  /** The same where the browser may forget after a week. */
  readonly storageShort: string;
  readonly draftKept: string;
  readonly retry: string;
  readonly emergency: { readonly heading: string; readonly text: string; readonly numbers: string };
  readonly signIn: string;
  readonly signedInAs: Say<string>;
  readonly signOut: string;
}
