import type { Say } from './say.ts';

/** The server's own pages: written without script, each in the site's language. */
export interface PagesTerms {
  readonly back: Say<string>;
  readonly language: string;
  readonly private: string;
  readonly notFound: { readonly heading: string; readonly text: string };
  readonly failed: { readonly heading: string; readonly text: string };
  readonly receipt: {
    readonly title: string;
    readonly intro: Say<string>;
    readonly yourText: string;
    readonly state: string;
    readonly keep: string;
    readonly exportData: string;
    readonly erase: string;
    readonly eraseAsk: string;
    readonly eraseYes: string;
    readonly erased: string;
    readonly wrong: string;
  };
  readonly statement: { readonly title: string; readonly intro: Say<string>; readonly none: string };
  readonly contest: { readonly title: string; readonly intro: string; readonly done: Say<string> };
  readonly reportForm: { readonly title: Say<string>; readonly intro: string };
  readonly reportFollow: {
    readonly title: string;
    readonly intro: Say<string>;
    readonly received: Say<string>;
    readonly none: string;
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
