import type { CommandHelp } from './cli.ts';
import type { Say } from './say.ts';

/** The commands about mail and about people's data. */
export type RecordsCommand = 'mail' | 'purge' | 'export' | 'erase' | 'requests';

/** What they say at the command line. Lines carry no newline. */
export interface CliRecordsTerms {
  readonly command: Record<RecordsCommand, CommandHelp>;
  readonly mail: {
    readonly none: string;
    readonly noPassword: Say<{ readonly variable: string; readonly user: string }>;
    readonly noPasswordFile: Say<string>;
    readonly sent: Say<{ readonly to: string; readonly host: string }>;
    /** `why` is a code of the mail server or of the system. */
    readonly away: Say<{ readonly host: string; readonly why: string }>;
    readonly closed: Say<{ readonly host: string; readonly why: string }>;
    readonly refused: Say<{ readonly to: string; readonly why: string }>;
    /** What `doctor` advises. */
    readonly nobody: Say<string>;
    readonly unknownName: Say<string>;
    readonly noHours: Say<string>;
    readonly noDesk: string;
    readonly noReply: Say<string>;
  };
  readonly purge: {
    readonly heading: Say<string>;
    readonly line: Record<
      | 'rejected'
      | 'removed'
      | 'published'
      | 'email'
      | 'reports'
      | 'connection'
      | 'receipts'
      | 'audit'
      | 'mail'
      | 'requests'
      | 'drafts',
      Say<number>
    >;
    readonly nothing: string;
    readonly noPolicy: string;
    readonly dry: string;
    readonly done: string;
  };
  readonly data: {
    readonly whose: string;
    readonly email: Say<string>;
    readonly date: Say<string>;
    readonly nothing: Say<string>;
    readonly found: Say<{ readonly comments: number; readonly addresses: number; readonly reports: number }>;
    readonly comment: Say<{ readonly page: string; readonly date: string; readonly state: string }>;
    /** An opinion given on a page. */
    readonly vote: Say<{ readonly page: string; readonly date: string }>;
    readonly erasedVotes: Say<number>;
    readonly unverified: Say<number>;
    readonly dry: string;
    readonly erased: Say<{ readonly comments: number; readonly addresses: number; readonly reports: number }>;
    readonly backups: string;
    readonly written: Say<string>;
    readonly request: Say<{ readonly reference: string; readonly date: string }>;
  };
  readonly requests: {
    readonly none: Say<string>;
    readonly open: Say<{
      readonly reference: string;
      readonly kind: string;
      readonly received: string;
      readonly due: string;
    }>;
    readonly late: Say<{
      readonly reference: string;
      readonly kind: string;
      readonly received: string;
      readonly due: string;
    }>;
    readonly done: Say<{
      readonly reference: string;
      readonly kind: string;
      readonly date: string;
      readonly answer: string;
    }>;
    readonly kind: Record<'export' | 'erase', string>;
    readonly answered: Say<string>;
    readonly unknown: Say<string>;
  };
}
