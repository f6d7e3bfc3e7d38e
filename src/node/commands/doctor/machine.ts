/** What stands on the machine: secrets, the data, who may moderate. Nothing is changed, nothing is made. */
import { existsSync } from 'node:fs';
import type { Config } from '../../config/config.ts';
import { isOpen, readSecret } from '../../config/secrets.ts';
import { loadRaster } from '../../feed/mirror/raster.ts';
import type { Language } from '../command.ts';
import type { Staff } from '../../store/store.ts';
import type { Means } from '../means.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';

/** The companion's secret, and the rights of the files that hold personal data. */
export function checkSecrets(config: Config, env: Means['env'], { cli }: Language): Finding {
  const { secretFile, store } = config;
  const found = readSecret(config, env);
  const errors: string[] = [];
  if (found === 'open') errors.push(cli.error.secretOpen(secretFile));
  if (found === 'unreadable') errors.push(cli.error.unreadable(secretFile));
  if (found === 'short') errors.push(cli.doctor.weakSecret(secretFile));
  if (store.engine === 'sqlite' && existsSync(store.name) && isOpen(store.name))
    errors.push(cli.error.secretOpen(store.name));
  return finding('secrets', undefined, errors, found === 'absent' ? [cli.doctor.noSecret(secretFile)] : []);
}

/** What copies pictures is optional: a feed without it shows descriptions and links. */
export async function checkImages({ sites }: Config, { cli }: Language): Promise<readonly Finding[]> {
  if (!sites.some(({ feed }) => feed.images && feed.sources.length)) return [];
  return [finding('images', undefined, [], (await loadRaster()) ? [] : [cli.doctor.noSharp])];
}

/** The store, and whether somebody works at the desk of each site. @param people filled with who does, by site */
export async function checkStore(
  config: Config,
  { openStore }: Pick<Means, 'openStore'>,
  { cli }: Language,
  people = new Map<string, readonly Staff[]>(),
): Promise<readonly Finding[]> {
  const { doctor, serve } = cli;
  const { engine, name } = config.store;
  if (engine === 'sqlite' && !existsSync(name)) return [finding('store', undefined, [], [doctor.storeNew])];
  try {
    const store = await openStore(config);
    try {
      await store.check();
      const empty: string[] = [];
      if (config.deskUrl)
        for (const { site } of config.sites) {
          const staff = await store.staffing.staff(site.id);
          people.set(site.id, staff);
          if (!staff.length) empty.push(doctor.noStaff(site.id));
        }
      return [finding('store', undefined, []), finding('staff', undefined, [], empty)];
    } finally {
      await store.close();
    }
  } catch (fault) {
    const newer = (fault as { name?: string }).name === 'StoreTooNew';
    return [finding('store', undefined, [newer ? serve.newerStore : doctor.storeFails(name)])];
  }
}
