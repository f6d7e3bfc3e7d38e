/**
 * What is switched off at a site, and how much it has to bear. A switch is the same for every companion of the database,
 * which asks for it at each write; the log of switches is only ever added to (S-30, R-120, R-121).
 */
import type { Instant } from '../../model/wire/shape.ts';

/** What can be off for a whole site. Whoever pushes asks `switched(site, 'push')` before each message, whoever mails 'mail'. */
export type SwitchTarget = 'comments' | 'push' | 'mail';

/** What people can stop. */
export type StopTarget = Exclude<SwitchTarget, 'mail'>;

/**
 * Who switched: people (`stopped`), or the companion by itself, when nobody decides (`unattended`) or when more comes
 * than can be read (`load`), while the data are on their way to another database (`moving`), or because they come from a
 * backup and somebody must say that mail may go (`restored`), or whoever has the machine (`suspended`). Each has a switch of its own, so that none undoes another's.
 */
export type SwitchCause = 'stopped' | 'unattended' | 'load' | 'moving' | 'restored' | 'suspended';

/** One switch that is off. */
export interface Switch {
  readonly what: SwitchTarget;
  readonly cause: SwitchCause;
  /** What it makes of comments; `closed` for everything else. */
  readonly mode: 'closed' | 'premoderation';
  /** In the site's words, shown to visitors as written. */
  readonly reason: string;
  readonly at: Instant;
}

/** One act, as the log keeps it. */
export interface SwitchLine extends Switch {
  /** From 1 on, for each site. */
  readonly n: number;
  readonly act: 'stop' | 'resume';
  /** Id of the staff member; '' for the command line and for the companion itself. */
  readonly staff: string;
}

/** How much there is to read. */
export interface Load {
  /** Comments that wait for a human. */
  readonly waiting: number;
  /** Comments that arrived since an instant, whatever became of them. */
  readonly received: number;
}

export interface SwitchReads {
  /** The strictest switch of a thing; one made by people before one of the companion's own. */
  switched(site: string, what: SwitchTarget): Promise<Switch | undefined>;
  /** All that is off, in that order. */
  switches(site: string): Promise<readonly Switch[]>;
  /** Newest first. */
  switchLog(site: string, limit: number): Promise<readonly SwitchLine[]>;
  load(site: string, since: Instant): Promise<Load>;
}

export interface SwitchWrites {
  /**
   * Switches off, or on again, with its line in the log. Visitors' cursors move. One that is off gets the new mode and
   * reason.
   * @returns false, and nothing is written, when it was so already
   */
  flip(site: string, line: Omit<SwitchLine, 'n'>): Promise<boolean>;
}
