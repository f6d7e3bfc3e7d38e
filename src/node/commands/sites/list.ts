/** `parvis sites list`: how each site stands and how much there is of it. */
import { standingNow } from '../../continuity/sites/suspend.ts';
import type { SiteConfig } from '../../config/config.ts';
import type { SiteFigures, Standing } from '../../store/hosting.ts';
import type { Store } from '../../store/store.ts';
import { shown } from '../arguments.ts';
import type { Call, Outcome } from '../command.ts';
import { done } from '../command.ts';
import { momentText } from '../dates.ts';
import { configured, withStore } from './with-store.ts';

/** What is said of one site; `--json` gives just this. */
interface Entry extends SiteFigures {
  readonly id: string;
  readonly configured: boolean;
  readonly state: 'stopped' | Standing['state'];
  readonly since?: string;
  readonly until?: string;
  readonly hidden: boolean;
  readonly reason: string;
}

async function entryOf(store: Store, id: string, known: boolean, now: number): Promise<Entry> {
  const { state, since, until, hide, reason } = await standingNow(store, id, now);
  const off = state === 'open' ? await store.switched(id, 'comments') : undefined;
  const stopped = off?.cause === 'stopped';
  return {
    ...{ id, configured: known, state: stopped ? 'stopped' : state },
    ...(since !== undefined && { since }),
    ...(stopped && { since: off.at }),
    ...(until !== undefined && { until }),
    ...{ hidden: hide, reason },
    ...(await store.hosting.figures(id)),
  };
}

function linesOf(entry: Entry, call: Call, of: SiteConfig | undefined): readonly string[] {
  const { language } = call;
  const { sites: words } = language;
  const { id, state, since, until, hidden, reason } = entry;
  const said = [
    words.state[state],
    ...(since === undefined ? [] : [words.since(momentText(since, language, of?.site))]),
    ...(until === undefined ? [] : [words.until(momentText(until, language, of?.site))]),
  ];
  return [
    words.line({ site: id, state: said.join(' '), figures: words.figures(entry) }),
    ...(reason ? [`  ${words.reason(shown(reason))}`] : []),
    ...(hidden ? [`  ${words.hidden}`] : []),
    ...(entry.configured || state === 'removed' ? [] : [`  ${words.notConfigured}`]),
  ];
}

export const listSites = (call: Call): Promise<Outcome> =>
  withStore(call, async (store, config) => {
    const ids = new Set([...config.sites.map(({ site }) => site.id), ...(await store.hosting.known())]);
    const entries: Entry[] = [];
    for (const id of [...ids].sort())
      entries.push(await entryOf(store, id, configured(config, id) !== undefined, Date.now()));
    if (call.switches.has('json')) return done(JSON.stringify(entries, null, 2) + '\n');
    const lines = entries.flatMap((entry) => linesOf(entry, call, configured(config, entry.id)));
    return done((lines.length ? lines : [call.language.sites.none]).join('\n') + '\n');
  });
