/**
 * How `parvis.all.js` fetches what only some visitors need: a panel, the form for a comment. Each file is held against the
 * hash that stands in the script, so that the `integrity` of the page's one tag covers them too. The build puts a call
 * of `hashed` in place of each `import()`: tools/build/one-file.mjs.
 */
import { basePath, preload } from './preload.ts';

// Read from the prototype: `<img name="currentScript">` would answer in its place.
const own = Reflect.get(Document.prototype, 'currentScript', document) as HTMLScriptElement | null;
const base = new URL(basePath(), own?.src || document.baseURI);

/**
 * @param files the module, then what it imports: each its name in `chunks/`, a space, and its SHA-256 in base64
 * @returns the module; rejects when one of them does not come or was changed
 */
export const hashed = (...files: string[]): Promise<unknown> =>
  Promise.all(
    files.map((each) => {
      const [file, hash] = each.split(' ') as [string, string];
      return preload(new URL(`chunks/${file}`, base).href, `sha256-${hash}`);
    }),
  ).then(([first]) => import(first!));
