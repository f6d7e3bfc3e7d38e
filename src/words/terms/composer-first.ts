import type { Say } from './say.ts';

/** The form for a comment as it stands: loaded when a visitor starts to write. */
export interface ComposerFirstTerms {
  readonly heading: string;
  readonly replyHeading: Say<string>;
  readonly required: string;
  readonly optional: string;
  readonly text: string;
  readonly textHint: Say<number>;
  readonly left: Say<number>;
  readonly over: Say<number>;
  readonly name: string;
  readonly nameHint: string;
  readonly email: string;
  readonly emailHint: string;
  readonly agree: Say<string>;
  readonly charterLink: Say<{ readonly version: string; readonly date: string }>;
  readonly privacy: Say<string>;
  readonly privacyLink: string;
  /** Where the browser keeps the draft and the receipt, beside the button. */
  readonly storage: string;
  readonly review: string;
  readonly send: string;
  readonly cancel: string;
  readonly draftFound: Say<string>;
  readonly dropDraft: string;
  /** A button was pressed whose code could not be loaded; what was written stays. */
  readonly notYet: string;
}
