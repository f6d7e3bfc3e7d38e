import type { Say } from './say.ts';

/** What the share line shows before anything is opened. Kept short: it travels with every page. */
export interface ShareTerms {
  /** Title of the list, and its accessible name. */
  readonly heading: string;
  /** Accessible name of the list when it shares another page than the one it stands on. */
  readonly about: Say<{ readonly heading: string; readonly title: string }>;
  /** Visible label of the e-mail link; `byEmail` contains it. */
  readonly email: string;
  /** Visible label of the text-message link; `bySms` contains it. */
  readonly sms: string;
  /** Accessible name of a network's link, from the network's own name; says that a window opens. */
  readonly shareOn: Say<string>;
  /** Accessible name of the e-mail link: it opens no window. */
  readonly byEmail: string;
  /** Accessible name of the text-message link: it opens no window. */
  readonly bySms: string;
  readonly copy: string;
  readonly copied: string;
  /** Caption of the address in print, and where it can only be read. */
  readonly address: string;
  readonly print: string;
  readonly native: string;
}
