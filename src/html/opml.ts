/** A list of feeds as OPML 2.0, which feed readers import as a whole. Attributes are escaped by construction. */
import { cleanLine } from '../model/text/clean.ts';
import { httpUrl } from '../model/text/safe-url.ts';
import { html, nothing } from './html.ts';
import type { Html } from './html.ts';
import { xml } from './xml.ts';

/** One feed that a reader can subscribe to. */
export interface Subscription {
  readonly title: string;
  /** Address of its RSS or Atom. */
  readonly feed: string;
  /** Address of the page for people. */
  readonly page?: string;
}

export interface OpmlOptions {
  readonly title: string;
  /** Whose list it is. */
  readonly institution: string;
  /** Its home page. */
  readonly home?: string;
}

const outline = ({ title, feed, page }: Subscription): Html => {
  const address = httpUrl(feed);
  const name = xml(cleanLine(title));
  return address
    ? html`<outline
        type="rss"
        text="${name}"
        title="${name}"
        xmlUrl="${address}"
        htmlUrl="${httpUrl(page)}"
      />`
    : nothing;
};

/** What is no http(s) address is left out, as a reader could not ask for it. */
export const opml = (list: readonly Subscription[], { title, institution, home }: OpmlOptions): Html =>
  html`<?xml version="1.0" encoding="utf-8"?>
    <opml version="2.0"
      ><head>
        <title>${xml(cleanLine(title))}</title>
        <ownerName>${xml(cleanLine(institution))}</ownerName>
        ${home !== undefined && html`<ownerId>${xml(home)}</ownerId>`}
      </head>
      <body>
        ${list.map(outline)}
      </body></opml
    >`;
