/** What measures against authors need of the store. */
import type { AuthorKey, Sanction } from '../../model/sanction.ts';
import type { Role } from '../../model/comment-states.ts';
import type { Instant } from '../../model/wire/shape.ts';

/** What was done to a measure. */
export type SanctionAct = 'imposed' | 'lifted' | 'contested' | 'upheld' | 'reversed';

/** One line of the log of measures, which is only ever added to (S-30). It holds no words. */
export interface SanctionLine {
  readonly sanction: string;
  readonly at: Instant;
  readonly act: SanctionAct;
  readonly by: Role;
  /** Id of the staff member, if one acted. */
  readonly staff?: string;
}

export interface SanctionReads {
  /** Those of an author who is known in these ways, or that these comments gave rise to; past ones too, newest first. */
  sanctions(
    site: string,
    of: { readonly keys?: readonly AuthorKey[]; readonly comments?: readonly string[] },
  ): Promise<readonly Sanction[]>;
  sanction(site: string, id: string): Promise<Sanction | undefined>;
  /** Those that hold at an instant, contested ones first, then newest first; contested ones whatever the hour. */
  sanctionsNow(site: string, now: Instant, limit: number): Promise<readonly Sanction[]>;
  /** Contests that wait for an answer. */
  contestedSanctions(site: string): Promise<number>;
  /** Oldest first. */
  sanctionLog(site: string, sanction: string): Promise<readonly SanctionLine[]>;
}

/** Inside a transaction. */
export interface SanctionWrites {
  addSanction(site: string, sanction: Sanction): Promise<void>;
  /** Compare-and-set on the version before this one, with its line. @returns whether it was written */
  saveSanction(site: string, sanction: Sanction, line: SanctionLine): Promise<boolean>;
}
