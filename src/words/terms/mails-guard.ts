import type { Say } from './say.ts';

/** What is said when more comes than can be read, and when a site is silent by law: to visitors, and by mail. */
export interface GuardTerms {
  /** To visitors: whole sentences, but for `election`, which ends one that says until when. */
  readonly visitors: {
    readonly busy: string;
    readonly full: string;
    /** A clause without a full stop: it follows “Comments are closed until …: ”. */
    readonly election: Readonly<Record<'election-fr', string>>;
  };
  /** To those who moderate: too much comes, and what was done; later, that it is over. */
  readonly load: {
    readonly subject: Say<string>;
    readonly intro: Say<{ readonly waiting: number; readonly received: number }>;
    readonly busy: string;
    readonly full: string;
    readonly byItself: string;
    readonly overSubject: Say<string>;
    readonly over: string;
  };
}
