/**
 * Watches the page for places to fill: those there at the start, and those a CMS inserts later (previews, pages fetched
 * in parts, caches; R-09). One observer for all widgets.
 */
import { meta, query } from './dom.ts';
import type { Place, Refuse } from './place.ts';
import { places } from './place.ts';

/** Hears of places as they appear; there may be none. */
export type OnPlaces = (found: Place[]) => void;

/** Calls back once the page's own markup is there, and again for what comes later. */
export function watchMarkup(onPlaces: OnPlaces, refuse: Refuse): void {
  const look = (root: Element): void => onPlaces(places(root, refuse));
  const start = (): void => {
    const root = query('html')!;
    look(root);
    // A page that builds itself anew all the time can do without: <meta name="parvis:observe" content="false">.
    if (meta('parvis:observe') === 'false') return;
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) if (node.isConnected && node instanceof Element) look(node);
    }).observe(root, { childList: true, subtree: true });
  };
  // A script without `defer` or `type="module"` comes before the page is whole.
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
  else start();
}
