/** The address of the page to keep: selected in a field, with a link to follow and bookmark, and a button that copies. */
import { html } from 'lit';
import type { Panel, PanelContext } from '../panel.ts';
export { default as styles } from './permalink.scss';

/** @see PanelModule */
export const createPanel = ({ page, words }: PanelContext): Panel => ({
  heading: words.permalink.label,
  render: () =>
    html`<p part="panel-text" id="permalink-hint">${words.permalink.hint}</p>
      <input
        part="field"
        readonly
        aria-labelledby="panel-heading"
        aria-describedby="permalink-hint"
        .value=${page.url}
      />
      <p class="permalink"><a href=${page.url} rel="bookmark">${page.title || page.url}</a></p>`,
});
