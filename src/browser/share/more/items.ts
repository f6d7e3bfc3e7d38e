/** All links and buttons that a line can have: those of the first chunk, and those that come on demand. */
import { networksGiven } from '../../../model/network/demanding.ts';
import { moreNetworks } from '../../../model/network/more.ts';
import type { Network } from '../../../model/network/network.ts';
import { needsHost } from '../../../model/network/network.ts';
import { usualNetworks } from '../../../model/network/usual.ts';
import type { SharePage } from '../../../model/share/page.ts';
import type { ShareMoreTerms, ShareTerms } from '../../../words/terms.ts';
import { meta } from '../../kit/dom.ts';
import { isAction } from '../share.actions.ts';
import { shareItem } from '../share.items.ts';
import type { ShareItem } from '../share.items.ts';
import { feedItems } from './feeds.ts';

/** The panels that a name can open. */
export type PanelName = 'qr' | 'permalink' | 'picker';

/** What the links and buttons are made of. */
export interface ItemContext {
  readonly page: SharePage;
  readonly words: ShareTerms;
  /** Not there until it has come; null when it did not. */
  readonly more: ShareMoreTerms | null | undefined;
  /** Opens a panel; rejects when its chunk does not come. @param id the network's or action's id */
  readonly open: (name: PanelName, id: string, opener: HTMLElement) => Promise<void>;
}

/** The networks that Parvis brings; those that need something of the page only when the page has it. */
export const ourNetworks = (): readonly Network[] => [
  ...usualNetworks,
  ...moreNetworks,
  ...networksGiven({ image: meta('og:image'), app: meta('fb:app_id') }),
];

const find = (id: string, networks: readonly Network[]): Network | undefined =>
  networks.find((each) => each.id === id);

const isPanel = (id: string): id is 'qr' | 'permalink' => id === 'qr' || id === 'permalink';

/** Whether the words of a name come on demand. */
export const needsWords = (id: string, networks: readonly Network[]): boolean => {
  const network = find(id, networks);
  return isPanel(id) || id === 'subscribe' || (!!network && needsHost(network));
};

/** Whether a name stands for something: a network at hand, or an action. */
export const isKnown = (id: string, networks: readonly Network[]): boolean =>
  isAction(id) || !!find(id, networks) || needsWords(id, networks);

/** What one name stands for: one link or button, several links, or nothing. */
export function itemsOf(id: string, networks: readonly Network[], context: ItemContext): ShareItem[] {
  const { page, words, more, open } = context;
  const item = shareItem(id, networks, page, words);
  if (item) return [item];
  if (!more) return [];
  if (isPanel(id)) {
    const text = id === 'qr' ? more.qr.open : more.permalink.label;
    return [{ id, text, label: text, run: (_page, opener) => open(id, id, opener) }];
  }
  if (id === 'subscribe')
    return feedItems(Document.prototype.querySelectorAll.call(document, 'link[rel~="alternate"]'), more);
  const network = find(id, networks);
  if (!network) return [];
  const { name } = network;
  // The way out is behind the panel: pressing the button tells nothing yet.
  const run = (_page: SharePage, opener: HTMLElement): Promise<void> => open('picker', id, opener);
  return [{ id, text: name, label: more.picker.open(name), run, silent: true }];
}
