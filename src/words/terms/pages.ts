import type { Say } from './say.ts';

/** The server's own pages: written without script, each in the site's language. */
export interface PagesTerms {
  readonly back: Say<string>;
  readonly language: string;
  readonly private: string;
  /** First link of a page: to what it is about. */
  readonly skip: string;
  /** The pages' footer, as a landmark. */
  readonly about: string;
  readonly charter: string;
  readonly privacy: string;
  /** Goes before the title of a page that asks for a correction. */
  readonly toCorrect: Say<string>;
  /** A page whose form came from elsewhere, or from a browser that does not say where it comes from. */
  readonly refused: { readonly heading: string; readonly text: string };
  readonly notFound: { readonly heading: string; readonly text: string };
  readonly failed: { readonly heading: string; readonly text: string };
  readonly receipt: {
    readonly title: string;
    readonly intro: Say<string>;
    readonly yourText: string;
    readonly state: string;
    readonly keep: string;
    readonly link: string;
    readonly code: string;
    readonly again: string;
    readonly comeBack: string;
    readonly exportData: string;
    readonly erase: string;
    readonly eraseAsk: string;
    readonly eraseYes: string;
    readonly erased: string;
    readonly wrong: string;
  };
  /** The page that asks for the code of a receipt or of a report, where the link's own part does not arrive. */
  readonly enterCode: {
    readonly receipt: string;
    readonly report: string;
    readonly label: string;
    readonly hint: string;
    readonly show: string;
    readonly empty: string;
    readonly reading: string;
  };
  readonly statement: { readonly title: string; readonly intro: Say<string>; readonly none: string };
  readonly contest: { readonly title: string; readonly intro: string; readonly done: Say<string> };
  readonly reportForm: {
    readonly title: Say<string>;
    readonly intro: string;
    /** For one kind of report neither name nor address is taken; the argument is that kind. */
    readonly noContact: Say<string>;
  };
  readonly reportFollow: {
    readonly title: string;
    readonly intro: Say<string>;
    readonly received: Say<string>;
    readonly none: string;
    /** Beside the code and the link of a report that has just been sent. */
    readonly keep: string;
    readonly link: string;
  };
  readonly emailCheck: {
    readonly title: string;
    readonly ask: Say<string>;
    readonly yes: string;
    readonly done: string;
    readonly old: string;
    readonly notYou: string;
    /** A box to tick: replies are told only to who asks. */
    readonly replies: string;
  };
  readonly confirm: {
    readonly title: string;
    readonly ask: Say<string>;
    readonly nothingYet: string;
    readonly yes: Record<'approve' | 'reject' | 'remove', string>;
    readonly no: string;
    readonly done: Say<string>;
    readonly used: string;
    readonly already: Say<{ readonly who: string; readonly date: string }>;
    readonly changed: string;
    readonly old: string;
    readonly ended: string;
    readonly wrong: string;
    readonly comment: string;
    readonly desk: string;
    /** The same of a change that waits beside the public text. */
    readonly edit: {
      readonly ask: Say<string>;
      readonly yes: Record<'approve' | 'reject', string>;
    };
    readonly needClause: string;
    readonly needExplanation: string;
  };
  readonly unsubscribe: {
    readonly title: string;
    readonly ask: string;
    readonly yes: string;
    readonly done: string;
  };
  readonly thread: {
    readonly title: Say<string>;
    readonly intro: Say<string>;
    readonly older: string;
    readonly newer: string;
    readonly page: Say<{ readonly item: number; readonly of: number }>;
    readonly sent: string;
    readonly formOld: string;
    /** The same form was sent before, with other words. */
    readonly formUsed: string;
    /** From the replies of one comment to the whole conversation. */
    readonly all: string;
    /** From a reply to a comment of one's own. */
    readonly notReply: string;
    readonly pages: string;
    readonly check: string;
    readonly checkHint: string;
    readonly notSent: string;
  };
  readonly figures: {
    readonly title: string;
    readonly intro: Say<{ readonly from: string; readonly to: string }>;
    readonly received: string;
    readonly published: string;
    readonly refused: string;
    readonly removed: string;
    readonly reports: string;
    readonly contests: string;
    readonly reversed: string;
    readonly automated: string;
    readonly median: string;
    readonly ninetieth: string;
    readonly byClause: string;
    readonly hours: Say<number>;
    readonly empty: string;
    readonly download: string;
    readonly small: string;
  };
  readonly kiosk: { readonly title: Say<string>; readonly scan: string; readonly updated: Say<string> };
  readonly signIn: {
    readonly title: string;
    readonly intro: Say<string>;
    readonly continue: string;
    readonly failed: string;
    readonly done: string;
  };
}
