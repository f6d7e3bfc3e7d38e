/**
 * The page that offers the feed to other sites: a newspaper or a neighbouring council pastes the snippet, and their
 * readers see the news where they are, each with its link back. It works without script.
 */
import { cleanLine } from '../model/text/clean.ts';
import { httpUrl } from '../model/text/safe-url.ts';
import type { RelayTerms } from '../words/terms.ts';
import { html, write } from './html.ts';
import type { Html } from './html.ts';
import { besideFeed } from './feed-page.ts';

/** The script that finds the snippet's link and shows the feed in its place. */
export interface Loader {
  readonly url: string;
  /** Its hash, as `integrity` takes it: it covers the files that the loader fetches too. */
  readonly integrity: string;
}

/** The feed that is offered. */
export interface Relayed {
  /** Absolute address of feed.json. */
  readonly address: string;
  readonly title: string;
  readonly institution: string;
  /** Home page of the institution. */
  readonly home?: string;
  /** Without it the snippet is a link. */
  readonly loader?: Loader;
  /** Is there an OPML list of the accounts beside it? */
  readonly opml: boolean;
}

/**
 * What another site pastes, as text: the script, and the link that is there before it, instead of it and without it.
 * @returns two lines of HTML; one without a loader
 */
export const relaySnippet = ({ address, title, institution, loader }: Relayed): string => {
  const page = `${besideFeed(address, 'feed.html')}#parvis-feed`;
  const words = [title, institution].map(cleanLine).filter(Boolean).join(' \u2013 ');
  return [
    ...(loader
      ? [
          html`<script
            type="module"
            src="${loader.url}"
            integrity="${loader.integrity}"
            crossorigin="anonymous"
          ></script>`,
        ]
      : []),
    html`<p><a href="${page}">${words}</a></p>`,
  ]
    .map((line) => write(line))
    .join('\n');
};

/** What a page with a policy must allow besides what it has, one directive a line. */
export const relayPolicy = ({ address, loader }: Relayed): string => {
  const from = new URL(address).origin;
  const scripts = loader && new URL(loader.url).origin;
  return [
    ...(scripts === undefined ? [] : [`script-src ${scripts}`]),
    `connect-src ${from}`,
    `img-src ${from}`,
  ].join(';\n');
};

/** Where everything comes from that the snippet loads, as words. */
const hosts = ({ address, loader }: Relayed, lang: string): string => {
  const all = [loader?.url ?? address, address].map((url) => new URL(url).host);
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(new Set(all));
};

export interface RelayOptions {
  /** Language of the words. */
  readonly lang: string;
}

/** The whole page; `relayStyle` stands beside it as relay.css. */
export const relayPage = (feed: Relayed, terms: RelayTerms, { lang }: RelayOptions): Html => {
  const { address, loader, opml } = feed;
  const name = cleanLine(feed.institution);
  const home = httpUrl(feed.home);
  const forms = [
    [besideFeed(address, 'feed.html'), terms.page],
    [besideFeed(address, 'feed.atom'), terms.atom],
    [address, terms.json],
    ...(opml ? [[besideFeed(address, 'accounts.opml'), terms.opml]] : []),
  ];
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <title>${terms.heading} – ${name}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="canonical" href="${besideFeed(address, 'relay.html')}" />
        <link rel="stylesheet" href="${besideFeed(address, 'relay.css')}" />
      </head>
      <body>
        <main>
          <p>${home === undefined ? name : html`<a href="${home}">${name}</a>`}</p>
          <h1>${terms.heading}</h1>
          <p>${terms.hint}</p>
          <pre><code>${relaySnippet(feed)}</code></pre>
          ${
            loader &&
            html`<p>${terms.loads(hosts(feed, lang))}</p>
              <p>${terms.updates}</p>
              <p>${terms.policy}</p>
              <pre><code>${relayPolicy(feed)}</code></pre>`
          }
          <h2>${terms.others}</h2>
          <ul>
            ${forms.map(([href, words]) => html`<li><a href="${href}">${words}</a></li>`)}
          </ul>
        </main>
      </body>
    </html>`;
};
