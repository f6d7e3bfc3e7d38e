/** Fetches the files of a widget, each held against its hash before it runs. For the loader: no Lit, no import. */
import files from 'parvis:files';
import { meta, query } from './dom.ts';

/** Where the files are: as the page says, else beside the loader itself. */
export const base = new URL(meta('parvis:base')?.replace(/\/?$/, '/') ?? './', import.meta.url);

/** Fetches one file: the chunk of a widget, or Lit. @returns its address */
const verify = (name: string): Promise<string> => {
  const mark = files[name]!;
  const { href } = new URL(`chunks/${name}-${mark.slice(0, 8)}.js`, base);
  // The last sign of 32 bytes in base64 is always the same.
  const integrity = `sha256-${mark.slice(8)}=`;
  const link = document.createElement('link');
  // Safari before 17 does not preload modules: there the file is fetched first, and the cache serves the import.
  if (!link.relList.supports('modulepreload')) return fetch(href, { integrity }).then(() => href);
  return new Promise((resolve, onerror) => {
    query('head')!.append(
      Object.assign(link, { rel: 'modulepreload', integrity, href, onload: () => resolve(href), onerror }),
    );
  });
};

/**
 * Fetches a widget and Lit at once and, when both are what was built, runs the widget.
 * @returns rejected when a file does not come, was changed, or cannot start
 */
export const load = (widget: string): Promise<unknown> =>
  Promise.all([verify(widget), verify('lit')]).then(([first]) => import(first));
