import type { Say } from './say.ts';

/** Every mail: subjects are one line; bodies are sentences that `html` sets in text and HTML. */
export interface MailsTerms {
  readonly hello: string;
  readonly signature: Say<string>;
  readonly why: Say<string>;
  readonly unsubscribe: string;
  readonly noReply: string;
  readonly linkOnce: Say<string>;
  readonly notice: {
    readonly subject: Say<{ readonly site: string; readonly page: string }>;
    readonly intro: Say<{ readonly author: string; readonly page: string; readonly date: string }>;
    /** An edit of a comment waits. */
    readonly edit: Say<{ readonly author: string; readonly page: string; readonly date: string }>;
    readonly rule: Say<string>;
    readonly text: string;
    readonly approve: string;
    readonly reject: string;
    readonly open: string;
    readonly safe: string;
  };
  readonly report: {
    readonly subject: Say<{ readonly site: string; readonly reference: string }>;
    readonly intro: Say<{ readonly category: string; readonly date: string }>;
    readonly open: string;
  };
  readonly urgent: {
    readonly subject: Say<string>;
    readonly intro: Say<{ readonly page: string; readonly date: string }>;
    readonly act: string;
  };
  readonly digest: {
    readonly subject: Say<{ readonly site: string; readonly count: number }>;
    readonly intro: Say<number>;
    readonly oldest: Say<string>;
    readonly late: Say<number>;
    readonly none: string;
    readonly open: string;
  };
  readonly summary: {
    readonly subject: Say<{ readonly site: string; readonly count: number }>;
    readonly intro: Say<number>;
  };
  readonly decision: {
    readonly subject: Record<'published' | 'rejected' | 'removed' | 'restored', string>;
    readonly intro: Say<{ readonly page: string; readonly date: string }>;
    readonly published: string;
    readonly rejected: string;
    readonly removed: string;
    readonly restored: string;
    readonly see: string;
    readonly contest: Say<string>;
    /** Where to contest: this mail holds no key to the comment. */
    readonly how: string;
  };
  readonly reply: {
    readonly subject: Say<string>;
    readonly intro: Say<{ readonly author: string; readonly page: string }>;
    readonly see: string;
  };
  readonly receipt: { readonly subject: Say<string>; readonly intro: Say<string>; readonly keep: string };
  readonly reportReceipt: {
    readonly subject: Say<string>;
    readonly intro: Say<{ readonly page: string; readonly date: string }>;
    readonly next: string;
  };
  readonly reportDecision: {
    readonly subject: Say<string>;
    readonly acted: string;
    readonly kept: string;
    readonly redress: string;
  };
  readonly contest: { readonly subject: Say<string>; readonly upheld: string; readonly reversed: string };
  readonly emailCheck: {
    readonly subject: Say<string>;
    readonly intro: Say<string>;
    readonly confirm: string;
    readonly ignore: string;
  };
  readonly signIn: {
    readonly subject: Say<string>;
    readonly intro: string;
    readonly open: string;
    readonly ignore: string;
  };
  readonly invite: {
    readonly subject: Say<string>;
    readonly intro: Say<{ readonly site: string; readonly role: string }>;
    readonly open: string;
  };
  readonly reminder: {
    readonly subject: Say<{ readonly site: string; readonly count: number }>;
    readonly intro: Say<{ readonly count: number; readonly hours: number }>;
    readonly closing: Say<string>;
    readonly closedNow: Say<number>;
  };
  /** New comments were closed because nobody decided, and opened again. */
  readonly closure: {
    readonly subject: Say<string>;
    readonly open: string;
    readonly again: string;
    readonly againSubject: Say<string>;
    /** What visitors read beside the form that is shut. */
    readonly visitors: string;
  };
  /** What `parvis mail test` sends. */
  readonly test: { readonly subject: Say<string>; readonly intro: string };
  readonly alert: {
    readonly subject: Say<{ readonly site: string; readonly what: string }>;
    readonly load: Say<{ readonly pending: number; readonly max: number }>;
    readonly kill: Say<string>;
    readonly source: Say<{ readonly source: string; readonly since: string }>;
    readonly watch: Say<{ readonly term: string; readonly count: number }>;
    readonly push: Say<{ readonly network: string; readonly page: string }>;
    readonly done: string;
  };
  readonly weekly: {
    readonly subject: Say<{ readonly site: string; readonly from: string; readonly to: string }>;
    readonly intro: Say<{ readonly from: string; readonly to: string }>;
    /** Twelve at most. */
    readonly indicator: Record<
      | 'received'
      | 'published'
      | 'refused'
      | 'decision'
      | 'reply'
      | 'late'
      | 'outOfHours'
      | 'notices'
      | 'pages'
      | 'pushes'
      | 'alt'
      | 'minutes',
      string
    >;
    readonly before: Say<string>;
    readonly owner: Say<string>;
    readonly todo: Say<string>;
    readonly empty: string;
    readonly csv: string;
    readonly purged: Say<number>;
  };
}
