/** Fetches a module's file and holds it against its hash, before anything runs it. No Lit, no import: for the loader too. */
import { meta, query } from './dom.ts';

/** Where the files are, seen from the script itself: as the page says, else beside it. */
export const basePath = (): string => meta('parvis:base')?.replace(/\/?$/, '/') ?? './';

/**
 * @param href the file's address
 * @param integrity its hash, such as `sha256-…`
 * @returns the address, when the file is there and what was built; rejects else
 */
export const preload = (href: string, integrity: string): Promise<string> => {
  const link = document.createElement('link');
  // Safari before 17 does not preload modules: there the file is fetched first, and the cache serves the import.
  if (!link.relList.supports('modulepreload')) return fetch(href, { integrity }).then(() => href);
  return new Promise((resolve, onerror) => {
    query('head')!.append(
      Object.assign(link, { rel: 'modulepreload', integrity, href, onload: () => resolve(href), onerror }),
    );
  });
};
