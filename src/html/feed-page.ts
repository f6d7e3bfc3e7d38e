/** The whole page of a feed: readable without script and without style, the way out for whoever has neither (R-134). */
import { cleanLine } from '../model/text/clean.ts';
import type { Feed } from '../model/wire/feed.ts';
import type { FeedTerms } from '../words/terms.ts';
import { feedSection } from './feed.ts';
import type { FeedOptions } from './feed.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

export interface FeedPageOptions extends FeedOptions {
  /** Name of the institution. */
  readonly institution: string;
  /** Address of a style sheet. */
  readonly style?: string;
  /** Does `feedStyle` stand beside it as feed.css? Else the page looks as its reader's browser makes it. */
  readonly styled?: boolean;
  /** Words of the link to the page that offers the feed to other sites, which stands beside this one. */
  readonly relay?: string;
}

/** The address of another form of the feed, beside feed.json. */
export const besideFeed = (address: string | undefined, name: string): string | undefined =>
  address === undefined ? undefined : new URL(name, address).href;

/** The other forms, for programs; without an address of their own they cannot be named. */
const forms = (address: string | undefined): Html | false =>
  address !== undefined &&
  html`<link rel="alternate" type="application/feed+json" href="${address}" />
    <link rel="alternate" type="application/atom+xml" href="${besideFeed(address, 'feed.atom')}" />`;

/**
 * @param feed its `address` is that of feed.json; the page stands beside it, and is canonical there
 */
export const feedPage = (feed: Feed, terms: FeedTerms, options: FeedPageOptions): Html => {
  const { institution, style, styled, lang, relay } = options;
  const offered = relay === undefined ? undefined : besideFeed(feed.address, 'relay.html');
  const canonical = besideFeed(feed.address, 'feed.html');
  const name = cleanLine(institution);
  const title = cleanLine(feed.title) || terms.heading;
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <title>${title} – ${name}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        ${canonical !== undefined && html`<link rel="canonical" href="${canonical}" />`}
        ${forms(feed.address)} ${styled && html`<link rel="stylesheet" href="feed.css" />`}
        ${style !== undefined && html`<link rel="stylesheet" href="${style}" />`}
      </head>
      <body>
        <main>
          <h1>${feed.home === undefined ? name : html`<a href="${feed.home}">${name}</a>`}</h1>
          ${feedSection(feed, terms, options)}
          ${offered !== undefined && html`<p><a href="${offered}">${relay}</a></p>`}
        </main>
      </body>
    </html>`;
};
