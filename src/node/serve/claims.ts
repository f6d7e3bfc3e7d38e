/**
 * Several companions on one database: each job is done by whoever claims it first, once in its time. A claim ends by
 * itself a minute after its companion was killed, and the next companion whose time has come goes on.
 */
import { randomUUID } from 'node:crypto';
import type { Clock } from '../edge/clock.ts';
import type { Claim } from '../job.ts';
import type { Store } from '../store/store.ts';

/** Milliseconds for which a claim holds without a sign of life, and between two of them. */
export const LEASE = 60_000;
const BEAT = 20_000;

/** The part of its time for which a job that is done is not done again; the rest is for clocks that differ. */
const RESTED = 0.9;

/** Milliseconds by which the clocks of two companions may differ. A claim that lasts longer than any can is no claim. */
const APART = 300_000;

/** @param holder this process */
export const claimsOf =
  ({ jobs }: Pick<Store, 'jobs'>, clock: Clock, holder: string = randomUUID()): Claim =>
  async ({ name, every }) => {
    const now = clock.now();
    const most = now + Math.max(LEASE, every * 1000) + APART;
    if (!(await jobs.claim(name, holder, now, now + LEASE, most))) return undefined;
    let off: () => void;
    const beat = (): void => {
      off = clock.after(BEAT, () => {
        // A sign that does not arrive is made up for by the next one; without any the job is another's.
        void jobs.hold(name, holder, clock.now() + LEASE).catch(() => false);
        beat();
      });
    };
    beat();
    return async () => {
      off();
      await jobs.hold(name, holder, clock.now() + every * 1000 * RESTED);
    };
  };
