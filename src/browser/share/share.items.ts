/** From the names an author wrote to the links and buttons of the share line. No DOM: data in, data out. */
import { intent } from '../../model/network/intent.ts';
import { networkLabel } from '../../model/network/label.ts';
import type { Network } from '../../model/network/network.ts';
import { usualNetworks } from '../../model/network/usual.ts';
import type { SharePage } from '../../model/share/page.ts';
import type { ShareTerms } from '../../words/terms.ts';
import { actions, isAction } from './share.actions.ts';

/** One link (with `href`) or button (with `run`) of the line. */
export interface ShareItem {
  /** The network's or action's id. */
  readonly id: string;
  /** What is written on it. */
  readonly text: string;
  /** Its accessible name: action, target and effect; it contains `text`. */
  readonly label: string;
  readonly href?: string;
  /** Whether the link opens a window of its own. */
  readonly ownTab?: boolean;
  /** Does what the button says; rejects when the browser refuses. */
  readonly run?: (page: SharePage, opener: HTMLElement) => unknown;
  /** Only opens a choice, from which a visitor may leave later: pressing it raises no event yet. */
  readonly silent?: boolean;
  /** What the events tell instead of the page's address: that of a feed, or of an account. */
  readonly about?: string;
  /** Its outline, when it is not found by the id. */
  readonly outline?: string | undefined;
}

/**
 * The names in a `networks` value: white space or commas between them, each once, in the author's order.
 * @param value as written; undefined or blank for the default: the device's own sheet, the usual networks, copy
 */
export const choice = (value: string | undefined): readonly string[] => [
  ...new Set(
    value?.toLowerCase().match(/[^\s,]+/g) ?? ['native', ...usualNetworks.map(({ id }) => id), 'copy'],
  ),
];

/**
 * @param id a chosen name
 * @param known the networks at hand
 * @param page what is shared
 * @param words in the reader's language
 * @returns undefined for a name that leads nowhere: not known (yet), or in need of the visitor's own server
 */
export function shareItem(
  id: string,
  known: readonly Network[],
  page: SharePage,
  words: ShareTerms,
): ShareItem | undefined {
  if (isAction(id)) return { id, text: words[id], label: words[id], run: actions[id] };
  const network = known.find((each) => each.id === id);
  const href = network && intent(network, page);
  if (!href) return undefined;
  const [text, label] = networkLabel(network, words);
  return { id, text, label, href, ownTab: network.ownTab };
}
