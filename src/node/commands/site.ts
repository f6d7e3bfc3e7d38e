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

/** Runs work with the open, up-to-date store of a configuration, which is closed again. */
export async function inStore(
  { means, language }: Call,
  config: Config,
  work: (store: Store) => Promise<Outcome>,
): Promise<Outcome> {
  const store = await means.openStore(config);
  try {
    await store.migrate();
    return await work(store);
  } catch (fault) {
    if ((fault as Error).name !== 'StoreUnfinished') throw fault;
    return failed(language.moves.unfinished[(fault as StoreUnfinished).kind]);
  } finally {
    await store.close();
  }
}

/** Nothing is done under the name of a site that was taken away. @returns what is said then */
export async function goneNow(
  { language }: Call,
  store: Pick<Store, 'standing'>,
  id: string,
): Promise<Outcome | undefined> {
  const { state } = await store.standing(id);
  if (state === 'removed') return failed(language.sites.gone(shown(id)));
  return state === 'removing' ? failed(language.sites.removing(shown(id))) : undefined;
}

/** Runs a command's work with its site and its store. */
export const withSite = (
  call: Call,
  work: (site: SiteConfig, store: Store, config: Config) => Promise<Outcome>,
): Promise<Outcome> =>
  withSiteOf(call, (site, config) =>
    inStore(
      call,
      config,
      async (store) => (await goneNow(call, store, site.site.id)) ?? work(site, store, config),
    ),
  );
