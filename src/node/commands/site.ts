/** The site that a command is about: named, or the only one there is; and its store, opened for the command's time. */
import type { Config, SiteConfig } from '../config/config.ts';
import type { Store, StoreUnfinished } from '../store/store.ts';
import { shown } from './arguments.ts';
import type { Call, Outcome } from './command.ts';
import { failed, misused } from './command.ts';
import { withConfig } from './configuration.ts';

/** Runs a command's work with its site. */
export const withSiteOf = (
  call: Call,
  work: (site: SiteConfig, config: Config) => Outcome | Promise<Outcome>,
): Promise<Outcome> =>
  withConfig(call, async (config) => {
    const { error } = call.language.cli;
    const id = call.values.get('site');
    const [only, ...others] = config.sites;
    const site =
      id === undefined ? (others.length ? undefined : only) : config.sites.find((one) => one.site.id === id);
    const expected = config.sites.map((one) => one.site.id).join(', ');
    if (!site)
      return misused(
        id === undefined
          ? error.missing(`--site (${expected})`)
          : error.value({ option: '--site', value: shown(id), expected }),
      );
    return work(site, config);
  });

/** The same with an open, up-to-date store, which is closed again. */
export const withSite = (
  call: Call,
  work: (site: SiteConfig, store: Store, config: Config) => Promise<Outcome>,
): Promise<Outcome> =>
  withSiteOf(call, async (site, config) => {
    const store = await call.means.openStore(config);
    try {
      await store.migrate();
      const { state } = await store.standing(site.site.id);
      // Nothing is written under the name of a site that was taken away.
      if (state === 'removed') return failed(call.language.sites.gone(site.site.id));
      if (state === 'removing') return failed(call.language.sites.removing(site.site.id));
      return await work(site, store, config);
    } catch (fault) {
      if ((fault as Error).name !== 'StoreUnfinished') throw fault;
      return failed(call.language.moves.unfinished[(fault as StoreUnfinished).kind]);
    } finally {
      await store.close();
    }
  });
