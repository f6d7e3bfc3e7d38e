/** Fetches the files of a widget, each held against its hash before it runs. For the loader: no Lit, no import. */
import { meta, query } from './dom.ts';

/** A built file and its hash, as `<script integrity>` takes it. */
export type VerifiedFile = readonly [file: string, integrity: string];

/** Where the files are: as the page says, else beside the loader itself. */
export const base = new URL(meta('parvis:base')?.replace(/\/?$/, '/') ?? './', import.meta.url);

/** Fetches one file. @returns its address */
const verify = ([file, integrity]: VerifiedFile): Promise<string> => {
  const link = document.createElement('link');
  const { href } = new URL(file, base);
  // Safari before 17 does not preload modules: there the file is fetched first, and the cache serves the import.
  if (!link.relList.supports('modulepreload')) return fetch(href, { integrity }).then(() => href);
  return new Promise((resolve, reject) => {
    link.rel = 'modulepreload';
    link.crossOrigin = '';
    link.integrity = integrity;
    link.href = href;
    link.onload = () => resolve(href);
    link.onerror = reject;
    query('head')!.append(link);
  });
};

/**
 * Fetches all the files at once and, when every one is the one that was built, runs the first.
 * @returns what it exports
 * @throws when a file does not come, was changed, or cannot start
 */
export async function load(files: readonly VerifiedFile[]): Promise<unknown> {
  const [first] = await Promise.all(files.map(verify));
  return import(first!);
}
