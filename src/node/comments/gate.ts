/** The gate, as a write meets it. */
import { gateAt } from '../../model/gate.ts';
import type { Gate, Lockable } from '../../model/gate.ts';
import { mayAsk } from '../../model/policy.ts';
import type { Site } from '../../model/site.ts';
import type { Thread } from '../../model/thread.ts';
import type { Reads } from '../store/store.ts';
import { instantOf } from './deps.ts';
import { refuse } from './refuse.ts';

/** The gate's answer to a visitor who may not write now. */
export function passGate(site: Site, gate: Gate): void {
  if (!mayAsk(site.policy)) refuse('not-configured');
  if (gate.open) return;
  refuse('closed', {
    ...(gate.opensAt !== undefined && { until: instantOf(gate.opensAt) }),
    ...(gate.reason !== undefined && { detail: gate.reason }),
  });
}

/** What shuts a thread beside its own mode: the strictest of the site's switches. */
export async function shutBy(reads: Pick<Reads, 'switched'>, site: Site): Promise<Pick<Lockable, 'shut'>> {
  const off = await reads.switched(site.id, 'comments');
  return off ? { shut: { reason: off.reason, mode: off.mode } } : {};
}

/**
 * The gate of a thread now, or of a page that has none yet, by its address.
 * @param what ratings ask with `ratings`: the calendar may close the one and not the other; a switch closes both
 */
export const gateOf = async (
  reads: Pick<Reads, 'switched'>,
  site: Site,
  now: number,
  thread: Thread | undefined,
  address: string,
  what: 'comments' | 'ratings' = 'comments',
): Promise<Gate> =>
  gateAt(site.policy, now, { canonical: address, ...thread, ...(await shutBy(reads, site)) }, what);
