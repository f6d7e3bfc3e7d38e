/** What stays sealed of somebody because the law asks it of hosts: how much, and until when. Never what it says. */
import type { Site } from '../../../model/site.ts';
import type { Subject } from '../../store/records.ts';
import { connectionUntil } from '../records/kept.ts';

/** Records that are kept, and the instant at which the last of them goes. */
export interface SealedKept {
  readonly count: number;
  readonly until: string;
}

/** @returns undefined where nothing is kept */
export function sealedKept(
  site: Site,
  { connections }: Pick<Subject, 'connections'>,
): SealedKept | undefined {
  const [first] = connections;
  if (!first) return undefined;
  const latest = connections.reduce((one, other) => (other.at > one.at ? other : one), first);
  return { count: connections.length, until: connectionUntil(site, latest.at) };
}
