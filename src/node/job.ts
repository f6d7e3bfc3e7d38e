/**
 * What the companion does by itself, by the clock: purging, collecting. One job of a lane at a time, so that a slow one
 * never meets itself or its like; a job that fails is logged and comes again at its next time.
 */
import type { Clock } from './edge/clock.ts';
import { faultFacts } from './log.ts';
import type { Log } from './log.ts';

/** Something that is done again and again. */
export interface Job {
  /** For the log: `purge`, `collect/valmont`. */
  readonly name: string;
  /** Seconds from the end of a run to the beginning of the next. */
  readonly every: number;
  /** Seconds until the first run; absent = at once. */
  readonly first?: number;
  /**
   * Jobs of another lane do not wait for it: what asks other people's servers may take minutes, and a mail that somebody
   * is in danger must not. Absent: the usual one.
   */
  readonly lane?: 'people';
  /** Often and mostly for nothing: logged at `debug` when every figure is 0. */
  readonly quiet?: boolean;
  /** Ends soon after `stop` is aborted. @returns figures for the log */
  run(stop: AbortSignal): Promise<Readonly<Record<string, number>> | void>;
}

/**
 * Asks whether this process may do a job now, where several share one timetable.
 * @returns what says that it is done; undefined when another does it
 */
export type Claim = (job: Job) => Promise<(() => Promise<void>) | undefined>;

/** The jobs, running. */
export interface Jobs {
  /** Ends the timetable and waits for the job that is at work. */
  stop(): Promise<void>;
}

/** Starts a timetable. @param claim absent: no other process has the same */
export function startJobs(
  jobs: readonly Job[],
  { clock, log, claim }: { clock: Clock; log: Log; claim?: Claim },
): Jobs {
  const stopping = new AbortController();
  const timers = new Set<() => void>();
  const lanes = new Map<Job['lane'], Promise<void>>();

  const once = async (job: Job): Promise<void> => {
    if (stopping.signal.aborted) return;
    const start = clock.now();
    let release: (() => Promise<void>) | undefined;
    try {
      if (claim) {
        release = await claim(job);
        if (!release) return again(job);
      }
      const figures = await job.run(stopping.signal);
      const idle = job.quiet === true && Object.values(figures ?? {}).every((figure) => figure === 0);
      log[idle ? 'debug' : 'info']('job/done', {
        job: job.name,
        ms: Math.round(clock.now() - start),
        ...figures,
      });
    } catch (fault) {
      log.error('job/failed', { job: job.name, ...faultFacts(fault) });
    }
    await release?.().catch((fault: unknown) => log.warn('job/not-released', faultFacts(fault)));
    again(job);
  };

  const again = (job: Job): void => {
    if (!stopping.signal.aborted) plan(job, job.every);
  };

  const plan = (job: Job, seconds: number): void => {
    const off = clock.after(seconds * 1000, () => {
      timers.delete(off);
      lanes.set(
        job.lane,
        (lanes.get(job.lane) ?? Promise.resolve()).then(() => once(job)),
      );
    });
    timers.add(off);
  };

  for (const job of jobs) plan(job, job.first ?? 0);
  return {
    async stop() {
      stopping.abort();
      for (const off of timers) off();
      await Promise.all(lanes.values());
    },
  };
}
