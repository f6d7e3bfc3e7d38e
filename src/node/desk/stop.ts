/**
 * The switches that people hold: new comments, and messages to networks (R-120). The store is the switch, so every
 * companion of a database obeys at its next write, and visitors' pages look again. Nothing that is public changes.
 */
import type { Site } from '../../model/site.ts';
import type { StopTarget } from '../store/switches.ts';
import type { Tx } from '../store/store.ts';

/** Characters of a reason, which visitors read. */
export const LONGEST_REASON = 500;

export const stoppable: readonly StopTarget[] = ['comments', 'push'];

/** Whoever acts: a staff member's id, or '' at the command line. */
export interface Act {
  readonly act: 'stop' | 'resume';
  readonly targets: readonly StopTarget[];
  readonly reason: string;
  readonly staff: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

/**
 * Switches, in the caller's transaction.
 * @returns what was changed by it; what was so already is not among them
 */
export async function switchOver(
  tx: Pick<Tx, 'flip'>,
  site: Pick<Site, 'id'>,
  { act, targets, reason, staff, now }: Act,
): Promise<readonly StopTarget[]> {
  const changed: StopTarget[] = [];
  const at = new Date(now).toISOString();
  for (const what of targets) {
    const line = { what, cause: 'stopped', mode: 'closed', act, reason, staff, at } as const;
    if (await tx.flip(site.id, line)) changed.push(what);
  }
  return changed;
}
