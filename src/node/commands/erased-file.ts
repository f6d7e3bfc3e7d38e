/** Where the list of erasures is: beside the data, so that it is found with them, and apart, so that no backup has it. */
import { join } from 'node:path';
import type { Config } from '../config/config.ts';

/** Whole path. */
export const erasedFile = ({ store, folder }: Pick<Config, 'store' | 'folder'>): string =>
  store.engine === 'sqlite' ? `${store.name}-erased` : join(folder, 'parvis.erased');
