/**
 * May the institution answer now? What shuts the page for everybody's sake shuts it for the institution too: a window
 * of the calendar (an election above all) and the switch by which people stopped the comments. What shuts the form
 * because nobody could read what comes, or because a debate has ended, does not: service hours, the load guard, a
 * locked or archived thread. Why: docs/decisions/0013-official-replies.md.
 */
import { gateAt } from '../../../model/gate.ts';
import { problem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Site } from '../../../model/site.ts';
import type { Reads } from '../../store/store.ts';
import { instantOf } from '../deps.ts';

/** Closings of people, not of the companion for want of readers. */
const binding: readonly string[] = ['stopped', 'moving', 'suspended'];

/** @param page canonical address. @returns `closed` with the reason and the end, as visitors are told */
export async function shutForStaff(
  reads: Pick<Reads, 'switches'>,
  { id, policy }: Site,
  now: number,
  page: string,
): Promise<Problem | undefined> {
  const off = (await reads.switches(id)).find(
    ({ what, cause, mode }) => what === 'comments' && mode === 'closed' && binding.includes(cause),
  );
  // Windows alone, and the end of the last of those that follow one another, as visitors are told it.
  const windows = { ...policy, mode: 'postmoderation', sections: [], closedOutsideHours: false } as const;
  const { open, reason, opensAt } = gateAt(windows, now, { canonical: page });
  if (!open)
    return problem('closed', {
      ...(opensAt !== undefined && { until: instantOf(opensAt) }),
      ...(reason && { detail: reason }),
    });
  return off && problem('closed', off.reason ? { detail: off.reason } : {});
}
