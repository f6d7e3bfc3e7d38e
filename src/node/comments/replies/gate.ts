/**
 * May the institution answer now? What shuts the page for everybody's sake shuts it for the institution too: a window
 * of the calendar (an election above all) and the switch by which people stopped the comments. What shuts the form
 * because nobody could read what comes, or because a debate has ended, does not: service hours, the load guard, a
 * locked or archived thread. Why: docs/decisions/0013-official-replies.md.
 */
import { problem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Site } from '../../../model/site.ts';
import { closureAt } from '../../../model/windows.ts';
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
  const hold = policy.calendar && closureAt(policy.calendar, now, 'comments', page);
  if (hold && (hold.window.mode === 'closed' || hold.window.mode === 'readonly'))
    return problem('closed', {
      until: instantOf(hold.to),
      ...(hold.window.reason && { detail: hold.window.reason }),
    });
  return off && problem('closed', off.reason ? { detail: off.reason } : {});
}
