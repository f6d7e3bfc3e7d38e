/** A companion without a server: its app as a function, a clock that stands still, randomness that repeats. */
import { createHash } from 'node:crypto';
import { createApp } from '../../../src/node/app.ts';
import type { App } from '../../../src/node/app.ts';
import type { Config } from '../../../src/node/config/config.ts';
import { parseConfig } from '../../../src/node/config/parse.ts';
import { createDeps } from '../../../src/node/deps.ts';
import type { Clock } from '../../../src/node/edge/clock.ts';
import { createLog } from '../../../src/node/log.ts';
import type { Deps, Mount } from '../../../src/node/routes/mount.ts';
import { secret } from '../../../src/node/secret.ts';
import type { Store } from '../../../src/node/store/store.ts';

/** Tuesday 3 November 2026, 10:00 in Paris. */
export const START = Date.parse('2026-11-03T09:00:00Z');

/** A clock that stands still until `pass` is called. */
export interface HeldClock extends Clock {
  readonly pass: (ms: number) => void;
}

export function heldClock(start = START): HeldClock {
  let now = start;
  let waiting: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    after: (ms, run) => {
      const entry = { at: now + ms, run };
      waiting.push(entry);
      return () => (waiting = waiting.filter((other) => other !== entry));
    },
    pass: (ms) => {
      now += ms;
      const due = waiting.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
      waiting = waiting.filter(({ at }) => at > now);
      for (const { run } of due) run();
    },
  };
}

/** The configuration of one town, whole; `over` is laid over the file. */
export const townFile = (over: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  publicUrl: 'https://parvis.valmont.example/',
  deskUrl: 'https://desk.valmont.example/',
  site: {
    id: 'valmont',
    name: 'Valmont',
    url: 'https://www.valmont.example/',
    origins: ['https://www.valmont.example'],
    policy: {
      controller: 'Valmont',
      privacyUrl: 'https://www.valmont.example/privacy',
      charter: { url: 'https://www.valmont.example/charter' },
    },
  },
  ...over,
});

/** Reads a configuration, which must be right. */
export function configOf(
  file: Readonly<Record<string, unknown>>,
  sites: Readonly<Record<string, unknown>> = {},
): Config {
  const others = Object.entries(sites).map(([id, value]) => ({
    id,
    file: `/etc/parvis/sites/${id}.json`,
    value,
  }));
  const config = parseConfig({ file: '/etc/parvis/parvis.json', value: file }, others, {});
  if ('publicUrl' in config) return config;
  throw new Error(JSON.stringify(config));
}

/** What a test holds of its companion. */
export interface TestCompanion {
  readonly app: App;
  readonly deps: Deps;
  readonly clock: HeldClock;
  /** Lines of the log so far. */
  readonly logged: string[];
  readonly stop: () => void;
}

/** @param more `config`, `mounts` and seams in place of the usual ones */
export function companion(
  store: Store,
  more: {
    readonly config?: Config;
    readonly mounts?: readonly Mount[];
    readonly get?: Deps['get'];
    readonly files?: Deps['files'];
    readonly clock?: HeldClock;
    readonly clientSecret?: Deps['clientSecret'];
  } = {},
): TestCompanion {
  const { config = configOf(townFile()), mounts, clock = heldClock(), ...seams } = more;
  const logged: string[] = [];
  const stopping = new AbortController();
  let count = 0;
  const deps = createDeps({
    config,
    store,
    clock,
    log: createLog('debug', (line) => logged.push(line), clock.now),
    secret: secret('a secret that is long enough for a test'),
    stopping: stopping.signal,
    random: (bytes) =>
      createHash('sha512').update(`random ${count++}`).digest().subarray(0, bytes).toString('base64url'),
    files: new Map(),
    ...seams,
  });
  return { app: createApp(deps, mounts), deps, clock, logged, stop: () => stopping.abort() };
}
