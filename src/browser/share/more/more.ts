/**
 * Everything that the default line does not need: other networks, panels, layouts, colours, hashtags, accounts to follow,
 * and sentences for the one who builds the page. One chunk, fetched when an author names any of it; what only some of
 * these need is a further chunk each (`fetches.ts`).
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SharePage } from '../../../model/share/page.ts';
import { withTags } from '../../../model/share/tags.ts';
import { option } from '../../kit/option.ts';
import type { Rail } from '../rail/rail.ts';
import type { ShareLine, ShareMore } from '../share.lazy.ts';
import { shareView } from '../share.view.ts';
import type { ShareLook } from '../share.view.ts';
import { adopt } from './adopt.ts';
import { DEFINED } from './defined.ts';
import { fetches } from './fetches.ts';
import { Filling } from './filling.ts';
import { Mistakes } from './mistakes.ts';
import { Opening } from './opening.ts';
import type { Shown } from './opening.ts';
import { Pieces } from './pieces.ts';

/**
 * Adds a network of the site's own, see `share.define.ts`. Reached through here, so that what the two chunks have in
 * common is not a third one.
 */
export const define = (entry: unknown): Promise<boolean> =>
  import('./define.ts').then((chunk) => chunk.define(entry));

/** What one line needs beyond the default. */
export class Everything implements ShareMore {
  readonly #line: ShareLine;
  readonly #pieces: Pieces;
  readonly #mistakes: Mistakes;
  readonly #opening: Opening;
  readonly #filling: Filling;
  #rail: Rail | undefined;
  /** As last drawn; undefined until it was drawn whole. */
  #shown: Shown | undefined;

  constructor(line: ShareLine) {
    const { element } = line;
    const again = (): void => element.requestUpdate();
    this.#line = line;
    this.#pieces = new Pieces(again);
    this.#mistakes = new Mistakes(element, this.#pieces);
    this.#opening = new Opening(line, this.#pieces, () => this.#shown);
    this.#filling = new Filling(line, this.#pieces, this.#mistakes, this.#opening);
    element.addController({
      hostConnected: () => addEventListener(DEFINED, again),
      hostDisconnected: () => {
        removeEventListener(DEFINED, again);
        // A dialog that leaves the page is no longer modal when it comes back.
        this.#opening.close();
      },
    });
  }

  withTags(page: SharePage): SharePage {
    const tags = option(this.#line.element, 'tags');
    return tags ? withTags(page, tags.split(/[\s,]+/)) : page;
  }

  view(
    look: ShareLook | undefined,
    ids: readonly string[],
    page: SharePage | undefined,
  ): TemplateResult | undefined {
    const { element } = this.#line;
    this.#pieces.begin();
    const shown = look && page && this.#filling.fill(this.#styled(look), ids, page);
    if (!shown) this.#mistakes.tell('');
    const draw = shown && this.#layout(shown, look.layout);
    // Present without a value is yes, too.
    const on = element.getAttribute('debug') === '' || option(element, 'debug') === 'true';
    const debug = on ? this.#mistakes.view(!!shown && !option(element, 'url')) : nothing;
    if (!draw) return html`<slot></slot>${debug}`;
    // Drawn whole or not at all, so that nothing moves.
    if (this.#pieces.waiting && !this.#shown) return undefined;
    this.#shown = shown;
    return draw(html`${debug}${this.#opening.view(look.status)}`);
  }

  async refused(id: string, opener: HTMLElement): Promise<boolean> {
    const { element, say } = this.#line;
    await element.updateComplete;
    const native = id === 'native';
    try {
      await (native ? this.#opening.menu(opener) : this.#opening.open('permalink', id, opener));
    } catch {
      return false;
    }
    const words = (await this.#opening.words())!;
    say(native ? words.nativeFailed : words.copyFailed);
    return true;
  }

  /** The look with the colours that were asked for, and what is said in the dialog left to the dialog. */
  #styled(look: ShareLook): ShareLook {
    const { element } = this.#line;
    const brand = option(element, 'colours') === 'brand' && this.#pieces.take('brand', fetches.brand);
    if (brand) adopt(element, brand.styles);
    return {
      ...look,
      // The other layouts are not known by a class until they are drawn.
      layout: look.layout === 'compact' ? 'compact' : '',
      colours: brand ? 'brand' : '',
      status: this.#opening.isOpen ? '' : look.status,
    };
  }

  /** How the line is laid out; a bar when the chunk of another layout does not come. */
  #layout(shown: Shown, layout: string | undefined): (below: unknown) => TemplateResult {
    const { element, wish } = this.#line;
    const { look } = shown;
    const rail = layout === 'rail' && this.#pieces.take('rail', fetches.rail);
    if (rail) this.#rail ??= new rail.Rail(element);
    else if (this.#rail) this.#rail = this.#rail.drop();
    if (layout === 'menu') {
      const menu = this.#pieces.take('menu', fetches.menu);
      const words = this.#opening.takeWords();
      if (menu && words && this.#pieces.take('dialog', fetches.dialog)) {
        adopt(element, menu.styles);
        return (below) => menu.menuView(look, words, (opener) => void this.#opening.menu(opener), below);
      }
    }
    const floats = this.#rail?.floats;
    const laid = floats ? { ...look, layout: 'rail', labels: look.labels ?? 'icons' } : look;
    return (below) => shareView(laid, wish, [shown.below, below]);
  }
}
