import type { Say } from './say.ts';

/** What a page says instead of letting somebody in. */
interface Told {
  readonly heading: string;
  readonly text: string;
}

/** Signing in with a provider: what moderators and residents read on the way. */
export interface SignInTerms {
  /** The provider, by its name, does not answer. */
  readonly away: { readonly heading: string; readonly text: Say<string> };
  /** It came back too late, twice, or to another browser. */
  readonly invalid: Told;
  /** The person or the provider said no. */
  readonly refused: Told;
  /** Too many tries from one place. */
  readonly often: Told;
  readonly again: string;
  readonly desk: {
    readonly entered: string;
    readonly open: string;
    /** The provider's name: it knows the person, and gives them no part here. */
    readonly noRole: { readonly heading: string; readonly text: Say<string> };
    readonly revoked: Told;
  };
  readonly resident: {
    readonly heading: string;
    /** What happens next; the argument is the provider's name. */
    readonly hint: Say<string>;
    /** The name beside the comment: chosen, or the provider's. */
    readonly chosen: string;
    readonly claim: Say<string>;
    readonly kept: string;
    readonly go: Say<string>;
    readonly back: string;
    /** Nothing here to sign in for, or the address to come back to is not one of the site. */
    readonly nowhere: Told;
    /** On the page without script, where one must sign in; the argument is the provider's name. */
    readonly noScript: Say<string>;
  };
}
