/** The store, open and up to date, for a command about whole sites, which may be in no configuration any more. */
import { siteZone } from '../../../model/site.ts';
import { dateText } from '../../../html/time.ts';
import type { Config, SiteConfig } from '../../config/config.ts';
import type { Store, StoreUnfinished } from '../../store/store.ts';
import { failed } from '../command.ts';
import type { Call, Outcome } from '../command.ts';
import { withConfig } from '../configuration.ts';

/** Runs the work; the store is closed again. */
export const withStore = (
  call: Call,
  work: (store: Store, config: Config) => Promise<Outcome>,
): Promise<Outcome> =>
  withConfig(call, async (config) => {
    const store = await call.means.openStore(config);
    try {
      await store.migrate();
      return await work(store, config);
    } catch (fault) {
      if ((fault as Error).name !== 'StoreUnfinished') throw fault;
      return failed(call.language.moves.unfinished[(fault as StoreUnfinished).kind]);
    } finally {
      await store.close();
    }
  });

export const configured = ({ sites }: Config, id: string): SiteConfig | undefined =>
  sites.find(({ site }) => site.id === id);

/** A moment, for people: where the site is, if that is known. */
export const momentOf = (instant: string, { language }: Call, of?: SiteConfig): string =>
  dateText(instant, { lang: language.tag, zone: of ? siteZone(of.site) : 'UTC' });
