/** The question before another host is asked, and, once it is, who sees the visitor and how to end that. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FeedDirectTerms } from '../../../words/terms.ts';
import { displayHost } from '../../kit/host.ts';
import { button } from '../feed.view.ts';

/** What is drawn. */
export interface ConsentLook {
  readonly words: FeedDirectTerms;
  readonly lang: string;
  readonly hosts: readonly string[];
  readonly granted: boolean;
  /** The page's consent manager keeps lasting choices. */
  readonly managed: boolean;
  /** The account's page, in words that say so. */
  readonly account: { readonly url: string; readonly text: string };
  once(): void;
  always(): void;
  withdraw(): void;
}

export const consentView = (look: ConsentLook): TemplateResult => {
  const { words, granted, managed, account } = look;
  const names = look.hosts.map((host) => displayHost(`https://${host}/`) || host);
  const hosts = new Intl.ListFormat(look.lang, { type: 'conjunction' }).format(names);
  const said = { hosts, count: names.length };
  return html`<div part="consent ${granted ? 'shown' : ''}">
    <p id="why">${granted ? words.shown(said) : words.why(said)}</p>
    ${
      granted
        ? html`<p>${button('withdraw', words.withdraw, look.withdraw)}</p>`
        : html`<p role="group" aria-labelledby="why">
              ${button('once', words.once, look.once)}${managed ? nothing : button('always', words.always, look.always)}
              <a part="link" href=${account.url} rel="noopener noreferrer">${account.text}</a>
            </p>
            ${managed ? nothing : html`<p part="kept">${words.kept}</p>`}`
    }
  </div>`;
};
