/** The share line as plain links: it works without script, and asks no one before a click (S-10). */
import { intent } from '../model/network/intent.ts';
import type { IntentPage } from '../model/network/intent.ts';
import { networkLabel } from '../model/network/label.ts';
import type { Network } from '../model/network/network.ts';
import type { ShareTerms } from '../words/terms.ts';
import { heading } from './heading.ts';
import type { HeadingLevel } from './heading.ts';
import { html, nothing } from './html.ts';
import type { Html } from './html.ts';

export interface ShareLinksOptions {
  /** Language of the words, when it is not that of the page around. */
  readonly lang?: string;
  /** Level of the heading; without it the title is a paragraph. */
  readonly level?: HeadingLevel;
  /** Id of the block, unique on its page. */
  readonly id?: string;
  /** Title of the block, in place of the built-in one; the widget's option of the same name says the same. */
  readonly heading?: string;
  /** The links share another page than the one they stand on: its title goes into the name of the list. */
  readonly other?: boolean;
}

const item = (network: Network, page: IntentPage, terms: ShareTerms): Html => {
  const href = intent(network, page);
  // A network that must first ask the visitor for a server has no link.
  if (!href) return nothing;
  const [label, full] = networkLabel(network, terms);
  const [target, rel] = network.ownTab ? ['_blank', 'noopener noreferrer external'] : [];
  return html`<li>
    <a href="${href}" target="${target}" rel="${rel}" aria-label="${full}" data-parvis-network="${network.id}"
      >${label}</a
    >
  </li>`;
};

/**
 * Title and list of links to share `page`, in the order of `networks`.
 * @param page its `url` is absolute http(s)
 */
export const shareLinks = (
  page: IntentPage,
  networks: readonly Network[],
  terms: ShareTerms,
  { lang, level, id = 'parvis-share', heading: own, other }: ShareLinksOptions = {},
): Html => {
  const title = `${id}-heading`;
  const text = own ?? terms.heading;
  const about = other && page.title ? terms.about({ heading: text, title: page.title }) : undefined;
  return html`<div class="parvis-share" id="${id}" lang="${lang}" data-parvis-url="${page.url}">
    ${level ? heading(level, text, { id: title }) : html`<p id="${title}">${text}</p>`}
    <ul aria-labelledby="${about ? undefined : title}" aria-label="${about}">
      ${networks.map((network) => item(network, page, terms))}
    </ul>
  </div>`;
};
