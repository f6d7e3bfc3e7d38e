import type { Say } from './say.ts';

/** What is said where whoever runs the companion holds a site, or has taken it away. Never why: that is the desk's. */
export interface HeldTerms {
  /** To visitors, in place of the form: what is there can be read. */
  readonly visitors: string;
  /** In place of what is not shown for now. */
  readonly hidden: { readonly heading: string; readonly text: string };
  /** In place of what is there no more. */
  readonly removed: { readonly heading: string; readonly text: string };
  /** To the people of the desk. */
  readonly desk: {
    readonly heading: string;
    readonly since: Say<string>;
    readonly until: Say<string>;
    readonly reason: Say<string>;
    /** What they can and cannot do. */
    readonly may: string;
    readonly hidden: string;
  };
}
