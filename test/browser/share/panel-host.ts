/** A small element that hosts one panel as the share line does, so that a panel is tested by itself. */
import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Panel, PanelContext, PanelModule } from '../../../src/browser/share/panel.ts';
import type { SharePage } from '../../../src/model/share/page.ts';
import base from '../../../src/browser/style/base.scss';
import line from '../../../src/browser/share/share.scss';
import en from '../../../src/words/en/share-more.ts';
import fr from '../../../src/words/fr/share-more.ts';

/** What a test may set, besides the page. */
export interface Opening {
  readonly id?: string;
  readonly lang?: 'en' | 'fr';
  /** What the page answers when a window is about to open. */
  readonly allows?: boolean;
}

export class PanelHost extends LitElement {
  static override styles = [base, line];
  panel: Panel | undefined;
  /** What was opened, said and closed, in order. */
  readonly heard: string[] = [];
  protected override render(): TemplateResult {
    return html`<section aria-labelledby="title">
      <h2 id="title">${this.panel?.heading}</h2>
      ${this.panel?.render()}
    </section>`;
  }

  /** Opens a panel and waits until it is drawn. */
  async show(module: PanelModule, page: SharePage, opening: Opening = {}): Promise<void> {
    const { id = '', lang = 'en', allows = true } = opening;
    const sheet = module.styles?.styleSheet;
    if (sheet) this.shadowRoot!.adoptedStyleSheets.push(sheet);
    const context: PanelContext = {
      page,
      words: { en, fr }[lang],
      lang,
      requestUpdate: () => this.requestUpdate(),
      open: (network, href) => {
        this.heard.push(`open ${network} ${href}`);
        return allows;
      },
      say: (sentence) => {
        if (sentence) this.heard.push(`say ${sentence}`);
      },
      close: () => void this.heard.push('close'),
    };
    this.lang = lang;
    this.panel = module.createPanel(context, id);
    this.requestUpdate();
    await this.updateComplete;
  }

  /** The first element in the panel that matches. */
  part<E extends Element = HTMLElement>(selector: string): E {
    const found = this.shadowRoot!.querySelector<E>(selector);
    if (!found) throw new Error(`The panel has no ${selector}.`);
    return found;
  }
}
customElements.define('panel-host', PanelHost);
