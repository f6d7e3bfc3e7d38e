import type { Say } from './say.ts';

/** What `doctor` says of sign-in with a provider. */
export interface CliSignInTerms {
  /** `place`: the variable or file in which it should be. */
  readonly noSecret: Say<{ readonly provider: string; readonly place: string }>;
  /** No answer, or none that could be used; `why` is a code. */
  readonly away: Say<{ readonly issuer: string; readonly why: string }>;
  /** It answers, but its description is not what it should be. */
  readonly invalid: Say<{ readonly issuer: string; readonly why: string }>;
  /** Sites at which somebody could sign in with the provider; each is an address to be written down there. */
  readonly addresses: Say<string>;
}
