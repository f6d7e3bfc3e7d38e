/** Fills the line: all links and buttons for the names an author wrote, and the accounts to follow. */
import { withPresets } from '../../../model/network/presets.ts';
import type { SharePage } from '../../../model/share/page.ts';
import { option } from '../../kit/option.ts';
import { canShare } from '../share.actions.ts';
import type { ShareItem } from '../share.items.ts';
import type { ShareLine } from '../share.lazy.ts';
import type { ShareLook } from '../share.view.ts';
import { fetches } from './fetches.ts';
import { icons } from './icons.ts';
import { isKnown, itemsOf, needsWords, ourNetworks } from './items.ts';
import type { Mistakes } from './mistakes.ts';
import type { Opening, Shown } from './opening.ts';
import type { Pieces } from './pieces.ts';

/** What fills one line. */
export class Filling {
  readonly #line: ShareLine;
  readonly #pieces: Pieces;
  readonly #mistakes: Mistakes;
  readonly #opening: Opening;

  constructor(line: ShareLine, pieces: Pieces, mistakes: Mistakes, opening: Opening) {
    this.#line = line;
    this.#pieces = pieces;
    this.#mistakes = mistakes;
    this.#opening = opening;
  }

  /**
   * What is there of it by now; what is missing has been asked for, and mistakes are told.
   * @param ids the names as written
   */
  fill(look: ShareLook, ids: readonly string[], page: SharePage): Shown {
    const names = withPresets(ids).filter((id) => id !== 'native' || canShare(page));
    const ours = ourNetworks();
    const unknown = names.some((id) => !isKnown(id, ours))
      ? this.#pieces.take('unknown', fetches.unknown)
      : null;
    const own = unknown?.ownNetworks(globalThis) ?? [];
    const networks = [...ours, ...own];
    const words = names.some((id) => needsWords(id, networks)) ? this.#opening.takeWords() : null;
    const items = names.flatMap((id): ShareItem[] => {
      const found = itemsOf(id, networks, {
        page,
        words: look.words,
        more: words,
        open: (...panel) => this.#opening.open(...panel),
      });
      if (found.length) this.#mistakes.forget(id);
      else if (unknown !== undefined && words !== undefined) this.#mistakes.tell(id);
      return found;
    });
    const outlines = own.flatMap(({ id, outline }) => (outline ? [[id, outline] as const] : []));
    const filled = { ...look, items, icons: { ...icons, ...Object.fromEntries(outlines) } };
    return { look: filled, page, below: this.#follow(filled) };
  }

  #follow(look: ShareLook): unknown {
    const { element, wish } = this.#line;
    const value = option(element, 'accounts');
    if (!value) return undefined;
    const follow = this.#pieces.take('follow', fetches.follow);
    const words = this.#opening.takeWords();
    if (!follow || !words) return undefined;
    const { known, wrong } = follow.readAccounts(value);
    for (const each of wrong) this.#mistakes.tell(each, 'tellAccount');
    return known.length ? follow.followView(known, look, words, wish) : undefined;
  }
}
