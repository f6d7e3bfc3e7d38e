/**
 * For a theme that imports from npm: fills the places that editors write as `<div data-parvis="share">` or
 * `<a href="#parvis-share">`, as the loader does. Import it after the widgets.
 */
import { watchMarkup } from './kit/markup.ts';
import type { Refuse } from './kit/place.ts';
import { fill, widgets } from './kit/place.ts';
import { tell } from './kit/tell.ts';

/** Fills what is on the page and what comes later; a place whose widget was never registered keeps its fallback. */
export function placeWidgets(): void {
  const refuse: Refuse = (code, value, node) =>
    void (code === 'unknown-widget'
      ? tell(node, code, { name: value, known: widgets.join(', ') })
      : tell(node, code, value));
  watchMarkup((found) => {
    for (const place of found)
      void customElements.whenDefined(`parvis-${place.widget}`).then(() => fill(place, refuse));
  }, refuse);
}
