/** Collecting by the clock, inside a serving companion. */
import type { Log } from '../log.ts';
import { collect } from './collect.ts';
import { checkOfficials } from './official/officials.ts';
import { mirrorSite } from './mirror-site.ts';
import type { Spoken } from './outputs.ts';
import { publish } from './publish.ts';
import type { FeedSite } from './settings.ts';
import { isNews } from './visit.ts';
import type { CollectDeps } from './visit.ts';

/** Seconds between two looks at whose time has come; each source has its own. */
export const EVERY = 60;

/**
 * One look at the sources of a site, and its files when it has some.
 * @returns figures for the log
 */
export async function collectByClock(
  deps: CollectDeps,
  feedSite: FeedSite,
  spoken: Spoken,
  log: Log,
  stop: AbortSignal,
): Promise<Readonly<Record<string, number>>> {
  const { id } = feedSite.site;
  const checked = await checkOfficials(deps, feedSite, stop);
  for (const [source, { verified, reason }] of checked)
    if (!verified) log.warn('feed/not-official', { site: id, source, reason });
  const visits = await collect(deps, feedSite, {
    stop,
    onVisit: ({ source, outcome, failure, failures }) => {
      if (outcome === 'failed')
        log.warn('feed/source-failed', { site: id, source: source.id, failure, failures });
    },
  });
  const { output } = feedSite.feed;
  // Unable to write to the folder: the feed goes out all the same, with words in place of pictures.
  const mirrored = stop.aborted
    ? undefined
    : await mirrorSite(deps, feedSite, undefined, { stop }).catch((fault: unknown) => {
        log.error('feed/pictures-failed', {
          site: id,
          code: (fault as NodeJS.ErrnoException).code ?? 'unknown',
        });
        return undefined;
      });
  const written =
    output === undefined || stop.aborted
      ? []
      : (await publish(deps.store, feedSite, spoken, output, deps.clock.now())).files;
  if (visits.some(isNews) || mirrored?.made) await deps.store.changed(id);
  const count = (...outcomes: readonly string[]): number =>
    visits.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    visited: count('read', 'same', 'failed'),
    failed: count('failed'),
    files: written.length,
    pictures: mirrored?.made ?? 0,
  };
}
