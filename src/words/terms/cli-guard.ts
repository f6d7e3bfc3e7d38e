import type { CommandHelp } from './cli.ts';
import type { Say } from './say.ts';

/** The commands that say what applies, that stop things, and that start them again. */
export type GuardCommand = 'windows' | 'stop' | 'resume';

/** What they say at the command line. Lines carry no newline. */
export interface CliGuardTerms {
  readonly command: Record<GuardCommand, CommandHelp>;
  readonly windows: {
    /** `place` is an address, or the name of the site. */
    readonly heading: Say<{ readonly place: string; readonly date: string; readonly zone: string }>;
    readonly mode: Record<'closed' | 'readonly' | 'premoderation' | 'postmoderation', string>;
    readonly what: Record<'comments' | 'ratings' | 'push' | 'feed', string>;
    readonly open: string;
    readonly held: string;
    readonly heldSources: Say<string>;
    /** One line: what, and what holds; an end or a next opening where one is known. */
    readonly now: Say<{ readonly what: string; readonly state: string }>;
    readonly opens: Say<string>;
    readonly closes: Say<string>;
    readonly why: Say<string>;
    readonly next: string;
    readonly none: string;
    readonly window: Say<{
      readonly from: string;
      readonly to: string;
      readonly mode: string;
      readonly what: string;
    }>;
    readonly locked: string;
    readonly outside: Say<string>;
    readonly badTime: Say<string>;
  };
  readonly stop: {
    readonly what: Record<'comments' | 'push', string>;
    readonly stopped: Say<{ readonly what: string; readonly site: string }>;
    readonly already: Say<{ readonly what: string; readonly site: string }>;
    readonly resumed: Say<{ readonly what: string; readonly site: string }>;
    readonly notStopped: Say<{ readonly what: string; readonly site: string }>;
    /** Another cause still holds after `resume`. */
    readonly still: Say<{ readonly what: string; readonly why: string }>;
    readonly hidden: Say<string>;
    readonly shown: Say<string>;
    readonly noPost: Say<string>;
    readonly noItem: string;
    readonly how: Say<string>;
    readonly long: Say<number>;
  };
}
