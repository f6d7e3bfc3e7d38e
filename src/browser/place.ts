/**
 * For a theme that imports from npm: fills the places that editors write as `<div data-parvis="share">` or
 * `<a href="#parvis-share">`, as the loader does. Import it after the widgets.
 */
import { watchMarkup } from './kit/markup.ts';
import type { Place, Refuse, Writer } from './kit/place.ts';
import { fill, widgets } from './kit/place.ts';
import { tell } from './kit/tell.ts';

/** The code of counts, asked for once. */
let counting: Promise<Required<Writer>> | undefined;

/** Writes a count into its place. Its code comes when a page has one, and after the script that looks for it has run. */
const count = (place: Place, refuse: Refuse): Promise<unknown> =>
  (counting ??= Promise.resolve().then(() => import('./count/count.ts'))).then(
    ({ write }) => write(place, refuse),
    () => tell(place.node, 'load-failed', 'count'),
  );

/** Fills what is on the page and what comes later; a place whose widget was never registered keeps its fallback. */
export function placeWidgets(): void {
  const refuse: Refuse = (code, value, node) =>
    void (code === 'unknown-widget'
      ? tell(node, code, { name: value, known: widgets.join(', ') })
      : tell(node, code, value));
  watchMarkup((found) => {
    for (const place of found)
      void (place.widget === 'count'
        ? count(place, refuse)
        : customElements.whenDefined(`parvis-${place.widget}`).then(() => fill(place, refuse)));
  }, refuse);
}
