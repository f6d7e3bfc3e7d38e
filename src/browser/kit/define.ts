/**
 * Registers an element once. Two copies of Parvis on one page are common (a theme's and a plug-in's): the first wins,
 * the second says so once and does not throw (R-08, S-06).
 */
import { version } from '../../model/version.ts';

/** A class that says which release it is of. */
export type Versioned = CustomElementConstructor & { readonly version?: string };

/** The release an element class came with, for the warning of a second copy. */
export const ownVersion = version;

let warned = false;

/**
 * @param tag the element's name
 * @param element its class
 */
export function define(tag: string, element: Versioned): void {
  const first = customElements.get(tag) as Versioned | undefined;
  if (!first) customElements.define(tag, element);
  else if (first !== element && !warned) {
    warned = true;
    console.warn(`parvis/two-versions: ${tag} ${first.version ?? '?'}, ${version}`);
  }
}
