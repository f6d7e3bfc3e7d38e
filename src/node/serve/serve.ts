/** A companion from its start to its end: store, app, servers, jobs; and the orderly way back (S-84). */
import { createApp } from '../app.ts';
import type { Config } from '../config/config.ts';
import { createDeps } from '../deps.ts';
import type { Clock } from '../edge/clock.ts';
import { startJobs } from '../job.ts';
import type { Log } from '../log.ts';
import type { Post } from '../mail/message.ts';
import type { Secret } from '../secret.ts';
import type { Store } from '../store/store.ts';
import { claimsOf } from './claims.ts';
import { jobsOf } from './jobs.ts';
import { listen } from './listen.ts';
import type { Listening } from './listen.ts';

/** A companion that answers. */
export interface Companion {
  readonly public: string;
  /** Absent without a deskUrl. */
  readonly desk?: string;
  /** Streams first, then requests, then jobs, then the store. Takes at most ten seconds and a little. */
  stop(): Promise<void>;
}

/** Milliseconds that requests have to end. */
const DRAIN = 9_000;

/**
 * Starts.
 * @param parts the store is open and up to date; `stop` closes it
 * @throws what the system says when a port is taken
 */
export async function startCompanion(parts: {
  readonly config: Config;
  readonly store: Store;
  readonly log: Log;
  readonly clock: Clock;
  readonly secret: Secret;
  /** The way to the mail server. */
  readonly post?: Post;
}): Promise<Companion> {
  const { config, store, log } = parts;
  const { host, port, deskPort } = config.listen;
  const stopping = new AbortController();
  const deps = createDeps({ ...parts, stopping: stopping.signal });
  const app = createApp(deps);
  const servers: Listening[] = [await listen(app.public, host, port)];
  try {
    if (config.deskUrl) servers.push(await listen(app.desk, host, deskPort));
  } catch (fault) {
    await servers[0]!.close(0);
    throw fault;
  }
  // Who has a file has it alone; others may share a server's database, and its timetable.
  const claim = store.engine === 'postgres' && { claim: claimsOf(store, parts.clock) };
  const jobs = startJobs(jobsOf(deps, parts.post), { ...deps, ...claim });
  const [open, desk] = servers;
  log.info('serve/ready', {
    on: open!.address,
    desk: desk?.address,
    sites: config.sites.length,
    store: store.engine,
  });
  for (const entry of config.net.allow) log.warn('net/allowed', { entry });
  let stopped: Promise<void> | undefined;
  return {
    public: open!.address,
    ...(desk && { desk: desk.address }),
    stop: () =>
      (stopped ??= (async () => {
        log.info('serve/stopping');
        stopping.abort();
        await Promise.all([...servers.map((server) => server.close(DRAIN)), jobs.stop()]);
        parts.post?.close();
        await store.close();
        log.info('serve/stopped');
      })()),
  };
}
