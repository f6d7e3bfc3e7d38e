/**
 * The one dialog of the share line: it hosts the menu, the QR code, the permanent link and the choice of a server, one
 * at a time. A real `<dialog>`: what is behind it is out of reach, Escape closes it, and the focus goes back to what
 * opened it.
 */
import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import cross from 'bootstrap-icons/icons/x-lg.svg';
import type { ShareMoreTerms } from '../../../words/terms.ts';
import { icon } from '../../kit/icon.ts';
import { adopt } from '../more/adopt.ts';
import type { Panel } from '../panel.ts';
import styles from './dialog.scss';

/** The dialog of one share line. */
export class PanelDialog {
  readonly #element: LitElement;
  readonly #closed: () => void;
  #panel: Panel | undefined;
  #opener: HTMLElement | undefined;

  /** @param closed called when it was closed, by the visitor or by the panel */
  constructor(element: LitElement, closed: () => void) {
    this.#element = element;
    this.#closed = closed;
  }

  /** What is open now. */
  get panel(): Panel | undefined {
    return this.#panel;
  }

  get #node(): HTMLDialogElement | null {
    return this.#element.renderRoot.querySelector('dialog');
  }

  /**
   * Shows a panel; in the place of the one that is open, if any. The focus goes to its first field, which is selected
   * when it is there to be copied from; else to its title.
   *
   * @param opener gets the focus back at the end; when a panel opens another one, it is the first one's
   */
  async show(panel: Panel, opener: HTMLElement): Promise<void> {
    adopt(this.#element, styles);
    if (!this.#panel) this.#opener = opener;
    this.#panel = panel;
    this.#element.requestUpdate();
    await this.#element.updateComplete;
    const node = this.#node;
    if (!node || this.#panel !== panel) return;
    if (!node.open) {
      node.addEventListener('click', (event) => this.#beside(event));
      node.showModal();
    }
    const field = node.querySelector<HTMLInputElement>('input[part~=field]');
    (field ?? node.querySelector<HTMLElement>('[part=panel-heading]'))?.focus();
    // Backward, so that the beginning of a long address is what is seen.
    if (field?.readOnly) field.setSelectionRange(0, field.value.length, 'backward');
  }

  /** Closes what is open. */
  close(): void {
    this.#node?.close();
    // The event comes later, and not at all out of the page.
    this.#gone();
  }

  #gone(): void {
    if (!this.#panel) return;
    this.#panel = undefined;
    this.#element.requestUpdate();
    // Safari gives no focus to a button that is clicked, so the browser does not know where to go back to.
    if (this.#opener?.isConnected) this.#opener.focus();
    this.#closed();
  }

  /** The browser closed it, as Escape does. The event of a dialog that was closed before says nothing about this one. */
  #escaped(event: Event): void {
    if (event.currentTarget === this.#node) this.#gone();
  }

  /** A click beside the panel: on the dialog's own ground, which the panel covers. */
  #beside(event: Event): void {
    if (event.target === this.#node) this.close();
  }

  /** Nothing when nothing is open. @param status the last thing that happened, in words */
  view(status: string, words: ShareMoreTerms): TemplateResult | typeof nothing {
    const panel = this.#panel;
    if (!panel) return nothing;
    return html`<dialog
      part="dialog"
      aria-labelledby="panel-heading"
      @close=${(event: Event) => this.#escaped(event)}
    >
      <div part="panel">
        <h2 part="panel-heading" id="panel-heading" tabindex="-1">${panel.heading}</h2>
        ${panel.render()}
        <p part="status" role="status">${status}</p>
        <button
          part="control button close"
          type="button"
          aria-label=${words.close}
          @click=${() => this.close()}
        >
          ${icon(cross)}
        </button>
      </div>
    </dialog>`;
  }
}
