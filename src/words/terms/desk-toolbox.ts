import type { Say } from './say.ts';

/** What moderators read of the tools of the desk: their names, and the stop, which is the first of them. */
export interface DeskToolboxTerms {
  /** Names the choice of a tool. */
  readonly choose: string;
  readonly tool: Record<'stop' | 'words' | 'training', string>;
  readonly hint: string;
  /** Heading of what is stopped; said where nothing is. */
  readonly now: string;
  readonly calm: string;
  readonly what: Record<'comments' | 'push' | 'mail', string>;
  /** Who stopped: a person, the command line, or the companion by itself. */
  readonly since: Say<{ readonly date: string; readonly who: string }>;
  readonly sinceAlone: Say<string>;
  readonly commandLine: string;
  readonly cause: Record<'stopped' | 'unattended' | 'load' | 'moving' | 'restored' | 'suspended', string>;
  readonly premoderation: string;
  readonly readers: Say<string>;
  readonly resume: Say<string>;
  readonly see: string;
  readonly form: {
    readonly heading: string;
    readonly targets: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly preview: string;
    readonly send: string;
    readonly needTarget: string;
    readonly needReason: string;
  };
  readonly post: {
    readonly heading: string;
    readonly address: string;
    readonly addressHint: string;
    readonly reason: string;
    readonly send: string;
    readonly needAddress: string;
    readonly unknown: string;
  };
  /** Reasons that the record is given where nobody writes one. */
  readonly standing: { readonly resume: string; readonly undo: string };
  readonly done: {
    readonly stopped: string;
    readonly resumed: string;
    readonly hidden: string;
    readonly undone: string;
    readonly same: string;
  };
  readonly undo: string;
  readonly undoLeft: Say<number>;
  readonly load: {
    readonly heading: string;
    readonly waiting: Say<number>;
    readonly received: Say<number>;
    /** From which numbers on, as `limit` says them. */
    readonly read: Say<string>;
    readonly closed: Say<string>;
    readonly limit: Record<'waiting' | 'perHour', Say<number>>;
  };
  readonly log: {
    readonly heading: string;
    readonly empty: string;
    readonly line: Say<{
      readonly date: string;
      readonly who: string;
      readonly act: string;
      readonly what: string;
      readonly reason: string;
    }>;
    readonly act: Record<'stop' | 'resume', string>;
    readonly alone: string;
  };
}
