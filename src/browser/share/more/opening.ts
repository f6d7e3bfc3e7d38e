/** Opens panels in the line's one dialog: the menu, and what `panel.ts` describes. */
import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SharePage } from '../../../model/share/page.ts';
import type { ShareMoreTerms } from '../../../words/terms.ts';
import { languageOf } from '../../kit/language.ts';
import type { PanelDialog } from '../dialog/dialog.ts';
import type { Panel } from '../panel.ts';
import type { ShareItem } from '../share.items.ts';
import type { ShareLine } from '../share.lazy.ts';
import type { ShareLook } from '../share.view.ts';
import { adopt } from './adopt.ts';
import { panelContext } from './context.ts';
import { fetches } from './fetches.ts';
import type { PanelName } from './items.ts';
import type { Pieces } from './pieces.ts';

/** What is drawn in the line now, for panels that show the same. */
export interface Shown {
  readonly look: ShareLook;
  readonly page: SharePage;
  /** Other lists than that of the links. */
  readonly below: unknown;
}

/** The dialog of one line, fetched when something is opened. */
export class Opening {
  readonly #line: ShareLine;
  readonly #pieces: Pieces;
  readonly #shown: () => Shown | undefined;
  #dialog: PanelDialog | undefined;

  constructor(line: ShareLine, pieces: Pieces, shown: () => Shown | undefined) {
    this.#line = line;
    this.#pieces = pieces;
    this.#shown = shown;
  }

  /** Whether a panel is open. */
  get isOpen(): boolean {
    return !!this.#dialog?.panel;
  }

  /** The words of panels, for an act of the visitor; null when they do not come. */
  words(): Promise<ShareMoreTerms | null> {
    const language = languageOf(this.#line.element);
    return this.#pieces.get(`words.${language}`, fetches.words[language]);
  }

  /** The same for a drawing; undefined while they are on their way. */
  takeWords(): ShareMoreTerms | null | undefined {
    const language = languageOf(this.#line.element);
    return this.#pieces.take(`words.${language}`, fetches.words[language]);
  }

  close(): void {
    this.#dialog?.close();
  }

  /** What is open, or nothing. @param status the last thing that happened, in words */
  view(status: string): TemplateResult | typeof nothing {
    const words = this.isOpen && this.takeWords();
    return words ? this.#dialog!.view(status, words) : nothing;
  }

  /**
   * Opens a panel by name.
   * @throws when its chunk does not come
   */
  async open(name: PanelName, id: string, opener: HTMLElement): Promise<void> {
    const shown = this.#shown();
    const [module, words] = await Promise.all([this.#pieces.get(name, fetches[name]), this.words()]);
    if (!module || !words || !shown) throw new Error(name);
    if (module.styles) adopt(this.#line.element, module.styles);
    const context = panelContext(this.#line, shown.page, words, () => this.close());
    await this.#show(module.createPanel(context, id), opener);
  }

  /**
   * Opens the list of links.
   * @throws when its chunk does not come
   */
  async menu(opener: HTMLElement): Promise<void> {
    const menu = await this.#pieces.get('menu', fetches.menu);
    const words = await this.words();
    if (!menu || !words || !this.#shown()) throw new Error('menu');
    const wish = (event: Event, item: ShareItem): void => {
      this.#line.wish(event, item);
      // After the browser has followed the link.
      if (item.href && !event.defaultPrevented) setTimeout(() => this.close());
    };
    await this.#show(
      menu.menuPanel(() => this.#shown()!, wish),
      opener,
    );
  }

  async #show(panel: Panel, opener: HTMLElement): Promise<void> {
    const chunk = await this.#pieces.get('dialog', fetches.dialog);
    if (!chunk) throw new Error('dialog');
    this.#dialog ??= new chunk.PanelDialog(this.#line.element, () => this.#line.say(''));
    await this.#dialog.show(panel, opener);
  }
}
