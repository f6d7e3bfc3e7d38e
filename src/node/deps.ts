/** What the routes and features are handed, put together from a configuration and an open store. */
import { createHmac, randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { sayElections } from '../model/elections.ts';
import type { Site } from '../model/site.ts';
import { connectionDays } from './comments/records/kept.ts';
import type { ConnectionConfig } from './config/connection-shape.ts';
import type { Config } from './config/config.ts';
import { readClientSecret } from './config/secrets.ts';
import type { Clock } from './edge/clock.ts';
import { readFiles } from './edge/files.ts';
import { createRate } from './edge/rate.ts';
import type { Log } from './log.ts';
import { createGet } from './net/get.ts';
import type { Deps } from './routes/mount.ts';
import { wordsOf } from './routes/words.ts';
import type { Secret } from './secret.ts';
import type { Store } from './store/store.ts';

/** The widgets' files: beside `src` in the repository, beside `lib` in the package. */
const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** What only the composition root, or a test, decides. */
export interface Parts {
  readonly config: Config;
  readonly store: Store;
  readonly log: Log;
  readonly clock: Clock;
  readonly secret: Secret;
  readonly stopping: AbortSignal;
  /** Seams for tests. */
  readonly random?: Deps['random'];
  readonly get?: Deps['get'];
  readonly files?: Deps['files'];
  readonly clientSecret?: Deps['clientSecret'];
}

/** A site whose ballots say why they close, in the site's language, where it does not say so itself. */
function spoken(site: Site): Site {
  const { calendar } = site.policy;
  if (!calendar?.elections.length) return site;
  const { election } = wordsOf(site.lang).guard.visitors;
  const elections = sayElections(calendar.elections, (preset) => election[preset]);
  return { ...site, policy: { ...site.policy, calendar: { ...calendar, elections } } };
}

/** A site that is a host says so beside its form, after its own words about durations. */
function told(site: Site, { keep }: ConnectionConfig): Site {
  if (keep !== 'host') return site;
  const { policy } = site;
  const sentence = wordsOf(site.lang).host.sealed(connectionDays(policy.retention));
  const retentionText = [policy.retentionText, sentence].filter(Boolean).join(' ');
  return { ...site, policy: { ...policy, retentionText } };
}

/** Puts them together. */
export function createDeps({ config: read, store, log, clock, secret, stopping, ...seams }: Parts): Deps {
  const sites = read.sites.map((one) => ({ ...one, site: told(spoken(one.site), one.connection) }));
  const config = { ...read, sites };
  const { allow, contact } = config.net;
  return {
    config,
    store,
    log,
    clock,
    stopping,
    sites: new Map(config.sites.map(({ site }) => [site.id, site])),
    get:
      seams.get ??
      createGet({
        allow,
        contact: contact ?? config.publicUrl,
        onDial: (host, port) => log.info('dial', { host, port }),
      }),
    random: seams.random ?? ((bytes) => randomBytes(bytes).toString('base64url')),
    sign: (purpose, text) => {
      const key = createHmac('sha256', secret.reveal()).update(`parvis/${purpose}`).digest();
      return createHmac('sha256', key).update(text).digest('base64url');
    },
    clientSecret:
      seams.clientSecret ??
      ((of) => {
        const found = readClientSecret(config, of, process.env);
        return typeof found === 'object' ? found : undefined;
      }),
    words: ({ lang }) => wordsOf(lang),
    rate: createRate(clock),
    files: seams.files ?? readFiles(DIST),
  };
}
