/** The store, for a command about whole sites, which may be in no configuration any more. */
import type { Config, SiteConfig } from '../../config/config.ts';
import type { Store } from '../../store/store.ts';
import type { Call, Outcome } from '../command.ts';
import { withConfig } from '../configuration.ts';
import { inStore } from '../site.ts';

/** Runs the work; the store is closed again. */
export const withStore = (
  call: Call,
  work: (store: Store, config: Config) => Promise<Outcome>,
): Promise<Outcome> => withConfig(call, (config) => inStore(call, config, (store) => work(store, config)));

export const configured = ({ sites }: Config, id: string): SiteConfig | undefined =>
  sites.find(({ site }) => site.id === id);
