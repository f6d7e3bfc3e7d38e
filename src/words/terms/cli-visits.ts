import type { Say } from './say.ts';

/** What `parvis threads check` says: pages that moved or went. Lines carry no newline. */
export interface CliVisitsTerms {
  /** What became, or would become, of the conversation about a page. */
  readonly fate: Record<'moved' | 'merged', Say<{ readonly from: string; readonly to: string }>> & {
    readonly gone: Say<string>;
  };
  /** Why nothing is done about a page. */
  readonly unsure: Record<
    'away' | 'absent' | 'elsewhere' | 'home' | 'chain' | 'other' | 'crowd',
    Say<string>
  >;
  readonly sum: Say<{
    readonly visited: number;
    readonly moved: number;
    readonly merged: number;
    readonly gone: number;
  }>;
  readonly dry: string;
  readonly done: string;
}
