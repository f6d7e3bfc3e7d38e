/**
 * The institution's own accounts as plain links. `rel="me"` is what lets a network see that page and account
 * belong together, so these links are also how an account becomes verified.
 */
import { networkName } from '../model/network/name.ts';
import type { OfficialAccount } from '../model/site.ts';
import type { ShareMoreTerms } from '../words/terms.ts';
import { heading } from './heading.ts';
import type { HeadingLevel } from './heading.ts';
import { displayHost } from './host.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

export interface FollowLinksOptions {
  /** Language of the words, when it is not that of the page around. */
  readonly lang?: string;
  /** Level of the heading; without it the title is a paragraph. */
  readonly level?: HeadingLevel;
  /** Id of the block, unique on its page. */
  readonly id?: string;
}

/**
 * Title and list of links, in the order of the registry; two accounts on one network are told apart by their names.
 * @param accounts `site.accounts` of the configuration
 */
export const followLinks = (
  accounts: readonly OfficialAccount[],
  terms: Pick<ShareMoreTerms, 'follow' | 'followHeading'>,
  { lang, level, id = 'parvis-follow' }: FollowLinksOptions = {},
): Html => {
  const title = `${id}-heading`;
  const item = ({ network, url, handle }: OfficialAccount): Html => {
    const name = networkName(network) || displayHost(url);
    const account = handle ?? displayHost(url);
    const twin = accounts.filter((each) => each.network === network).length > 1;
    return html`<li>
      <a
        href="${url}"
        target="_blank"
        rel="me noopener external"
        aria-label="${terms.follow({ network: name, account })}"
        data-parvis-network="${network}"
        >${twin ? account : name}</a
      >
    </li>`;
  };
  return html`<div class="parvis-share" id="${id}" lang="${lang}">
    ${level ? heading(level, terms.followHeading, { id: title }) : html`<p id="${title}">${terms.followHeading}</p>`}
    <ul aria-labelledby="${title}">
      ${accounts.map(item)}
    </ul>
  </div>`;
};
