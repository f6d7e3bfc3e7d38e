import type { Say } from './say.ts';

/** Signing in before writing, in the form for a comment; loaded where a site asks for it. Arguments are the provider’s name. */
export interface ComposerSignInTerms {
  readonly label: string;
  readonly optional: Say<string>;
  readonly required: Say<string>;
  readonly go: Say<string>;
  /** What was typed is there again afterwards. */
  readonly kept: string;
  readonly signedIn: Say<string>;
  /** The argument is the name that will stand beside the comment. */
  readonly signedInAs: Say<string>;
  readonly out: string;
  readonly signedOut: string;
  /** Sent without having signed in, or after the time was over. */
  readonly needed: string;
  readonly expired: string;
  /** Back from the provider. */
  readonly done: string;
  readonly failed: string;
  /** The page is not served over https. */
  readonly insecure: string;
}
