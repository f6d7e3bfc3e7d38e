/** The line as one button that opens the list: where there is room for nothing else. A chunk of its own. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ShareMoreTerms } from '../../../words/terms.ts';
import type { Panel } from '../panel.ts';
import { face, listView } from '../share.view.ts';
import type { ShareLook, ShareWish } from '../share.view.ts';
export { default as styles } from './menu.scss';

/** What the panel shows. */
export interface MenuShown {
  readonly look: ShareLook;
  /** Other lists. */
  readonly below: unknown;
}

/**
 * The button, and beside it what it says.
 *
 * @param press opens the list
 * @param below what stands under it: the dialog, among others
 */
export const menuView = (
  look: ShareLook,
  words: ShareMoreTerms,
  press: (opener: HTMLElement) => void,
  below: unknown,
): TemplateResult => {
  // A title of the site's own is what is written; the built-in one is shorter on a button.
  const text = look.heading === look.words.heading ? words.share : look.heading;
  const item = { id: 'native', text, label: look.name };
  return html`<div class="menu ${look.colours}">
    <button
      part="control button menu"
      type="button"
      aria-label=${look.name}
      aria-haspopup="dialog"
      @click=${(event: Event) => press(event.currentTarget as HTMLElement)}
    >
      ${face(item, look)}
    </button>
    <p part="status" role="status">${look.status}</p>
    <p class="printed">${look.words.address} ${look.url} (${look.today})</p>
    ${below}
  </div>`;
};

/**
 * The list as a panel.
 *
 * @param shown what the line shows, asked for at each drawing
 */
export const menuPanel = (shown: () => MenuShown, wish: ShareWish): Panel => ({
  heading: shown().look.name,
  render() {
    const { look, below } = shown();
    // In a dialog there is room for the names.
    return html`${listView({ ...look, labels: undefined }, wish)}${below ?? nothing}`;
  },
});
