/**
 * What a panel is: the page that a control of the share line opens in a dialog, such as the QR code or the choice of a
 * server. Each panel is a chunk of its own that exports `createPanel(context, id): Panel`; `share.panel.ts` hosts it.
 */
import type { CSSResult, TemplateResult } from 'lit';
import type { SharePage } from '../../model/share/page.ts';
import type { ShareMoreTerms } from '../../words/terms.ts';

/** What a panel may use of the line that opened it. */
export interface PanelContext {
  /** What is shared. */
  readonly page: SharePage;
  /** In the reader's language. */
  readonly words: ShareMoreTerms;
  /** A BCP 47 tag for dates and sorting; '' for the browser's own. */
  readonly lang: string;
  /** Draws the panel again: call it after a change of the panel's own state. */
  requestUpdate(): void;
  /**
   * Raises `parvis-share-open` (cancelable), opens the address in a new window, then raises `parvis-share-opened`.
   *
   * @param id the network's id, as in the events
   * @returns false when the page held it back
   */
  open(id: string, href: string): boolean;
  /** Says a sentence in the panel's live region, and shows it; '' empties it. */
  say(sentence: string): void;
  /** Closes the panel; the focus goes back to what opened it. */
  close(): void;
}

/**
 * One panel, from its opening to its closing. When it opens, the focus goes to its first `<input part="field">`, else to
 * its title.
 */
export interface Panel {
  /** Title of the dialog, and its accessible name. */
  readonly heading: string;
  /** The content below the title; called at each drawing. */
  render(): TemplateResult;
}

/** What each panel's chunk exports. */
export interface PanelModule {
  /** Of what is in the panel: the shadow root adopts it before the first drawing. */
  readonly styles?: CSSResult;
  /** @param id the network's or action's id whose control was pressed */
  createPanel(context: PanelContext, id: string): Panel;
}
