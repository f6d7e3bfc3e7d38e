/** Fetches the files of a widget, each held against its hash before it runs. For the loader: no Lit. */
import { hashes, mark } from 'parvis:files';
import { widgets } from './place.ts';
import type { Widget } from './place.ts';
import { basePath, preload } from './preload.ts';

/** Where the files are. */
export const base = new URL(basePath(), import.meta.url);

/**
 * Fetches one file: the chunk of a widget, or Lit.
 * @returns its address; rejected when it does not come or was changed
 */
export const verify = (name: Widget | 'lit'): Promise<string> =>
  preload(
    new URL(`chunks/${name}-${mark}.js`, base).href,
    // Lit is none of the widgets: -1, which is the last one. The last sign of 32 bytes in base64 is always the same.
    `sha256-${hashes.slice(43 * widgets.indexOf(name as Widget)).slice(0, 43)}=`,
  );
