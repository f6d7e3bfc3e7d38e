/** Fetches the files of a widget, each held against its hash before it runs. For the loader: no Lit, no import. */
import files from 'parvis:files';
import { baseOf, preload } from './preload.ts';

/** Where the files are. */
export const base = baseOf(import.meta.url);

/** Fetches one file: the chunk of a widget, or Lit. @returns its address */
const verify = (name: string): Promise<string> => {
  const mark = files[name]!;
  // The last sign of 32 bytes in base64 is always the same.
  return preload(new URL(`chunks/${name}-${mark.slice(0, 8)}.js`, base).href, `sha256-${mark.slice(8)}=`);
};

/**
 * Fetches a widget and Lit at once and, when both are what was built, runs the widget.
 * @returns rejected when a file does not come, was changed, or cannot start
 */
export const load = (widget: string): Promise<unknown> =>
  Promise.all([verify(widget), verify('lit')]).then(([first]) => import(first));
