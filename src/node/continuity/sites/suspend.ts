/**
 * Holding a whole site, and letting it go on. What stops writing, mail and messages to networks are switches with a cause
 * of their own, which every companion asks at each write and which nobody at the desk can undo; the log of the operator's
 * acts says the rest. Why it is two things: docs/decisions/0018-operator.md.
 */
import type { Site } from '../../../model/site.ts';
import type { Standing } from '../../store/hosting.ts';
import type { Reads, Store, Tx } from '../../store/store.ts';
import type { SwitchTarget } from '../../store/switches.ts';
import { heldWords } from './words.ts';

/** Characters of a reason. */
export const LONGEST_REASON = 500;

const targets: readonly SwitchTarget[] = ['comments', 'push', 'mail'];

/** What is asked for. */
export interface Hold {
  /** For the people of the desk. */
  readonly reason: string;
  readonly hide: boolean;
  /** Instant at which it goes on by itself. */
  readonly until?: string | undefined;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

type Doing = Pick<Tx, 'flip' | 'noteSite' | 'standing' | 'switches'>;

/**
 * Suspends, in the caller's transaction; one that is suspended gets the new reason and end.
 * @returns false, and nothing is written, for a site that is being removed, or was
 */
export async function suspend(
  tx: Doing,
  site: Pick<Site, 'id' | 'lang'>,
  { reason, hide, until, now }: Hold,
): Promise<boolean> {
  const { state } = await tx.standing(site.id);
  if (state === 'removing' || state === 'removed') return false;
  const at = new Date(now).toISOString();
  // Visitors read that it is paused; why is between the operator and the institution.
  const line = { cause: 'suspended', mode: 'closed', reason: heldWords(site).visitors } as const;
  for (const what of targets) await tx.flip(site.id, { ...line, what, act: 'stop', staff: '', at });
  const held = { act: 'suspend', at, reason, hide, rows: {} } as const;
  await tx.noteSite(site.id, { ...held, ...(until !== undefined && { until }) });
  return true;
}

/** Lets it go on. @returns false, and nothing is written, when it was not suspended */
export async function resume(tx: Doing, site: string, now: number): Promise<boolean> {
  if ((await tx.standing(site)).state !== 'suspended') return false;
  const at = new Date(now).toISOString();
  for (const off of await tx.switches(site))
    if (off.cause === 'suspended') await tx.flip(site, { ...off, act: 'resume', staff: '', at });
  await tx.noteSite(site, { act: 'resume', at, reason: '', hide: false, rows: {} });
  return true;
}

/** Has its end come? */
const isOver = ({ state, until }: Standing, now: number): boolean =>
  state === 'suspended' && until !== undefined && Date.parse(until) <= now;

/** How a site stands now: one whose time is over is open, whether or not somebody has noted it yet. */
export async function standingNow(
  reads: Pick<Reads, 'standing'>,
  site: string,
  now: number,
): Promise<Standing> {
  const standing = await reads.standing(site);
  return isOver(standing, now) ? { state: 'open', reason: '', hide: false } : standing;
}

/** Lets those go on whose time is over. @returns how many */
export async function resumeDue(
  store: Pick<Store, 'standing' | 'write'>,
  sites: readonly string[],
  now: number,
): Promise<number> {
  let resumed = 0;
  for (const site of sites)
    if (isOver(await store.standing(site), now))
      resumed += Number(
        // Somebody may have prolonged it meanwhile.
        await store.write(async (tx) => isOver(await tx.standing(site), now) && resume(tx, site, now)),
      );
  return resumed;
}
