/** The three forms of a feed: JSON Feed for widgets and programs, a page for everybody, Atom for readers. */
import { createHash } from 'node:crypto';
import { atomFeed } from '../../html/atom.ts';
import { feedPage } from '../../html/feed-page.ts';
import { write } from '../../html/html.ts';
import { withinOrigins } from '../../model/url/address.ts';
import { feedDocument } from '../../model/wire/feed.ts';
import type { Feed } from '../../model/wire/feed.ts';
import type { FeedTerms } from '../../words/terms.ts';
import type { FeedSite } from './settings.ts';

export const outputNames = ['feed.json', 'feed.html', 'feed.atom'] as const;
export type OutputName = (typeof outputNames)[number];
export type Outputs = Readonly<Record<OutputName, string>>;

/** How the outputs speak. */
export interface Spoken {
  /** Language of the words. */
  readonly tag: string;
  readonly feed: FeedTerms;
}

/** The title of a site's feed. */
export const titleOf = ({ feed }: FeedSite, { feed: terms }: Spoken): string => feed.title ?? terms.heading;

/** From where an output may load pictures: the site's own hosts, and the one on which it stands itself. */
const originsOf = ({ address }: Feed, site: readonly string[]): readonly string[] =>
  address === undefined ? site : [...site, new URL(address).origin];

/** Without what changes at every visit although nothing was said. */
export const unchanging = ({ generated: _generated, ...feed }: Feed): Omit<Feed, 'generated'> => ({
  ...feed,
  sources: feed.sources.map(({ checkedAt: _checked, collectedAt: _collected, ...source }) => source),
});

/** The feed as JSON Feed; a program that shows `image` would load it, so it is there for own pictures alone. */
function jsonOf(feed: Feed, site: readonly string[]): object {
  const origins = originsOf(feed, site);
  const document = feedDocument(feed) as { readonly items: readonly { readonly image?: string }[] };
  return {
    ...document,
    items: document.items.map(({ image, ...item }) =>
      image !== undefined && (!/^\w+:/.test(image) || withinOrigins(image, origins))
        ? { ...item, image }
        : item,
    ),
  };
}

/** A sign of what a feed says, for ETag: the same as long as a reader would see the same. */
export const tagOf = (feed: Feed): string =>
  createHash('sha256')
    .update(JSON.stringify(unchanging(feed)))
    .digest('base64url')
    .slice(0, 22);

/** Writes all three. */
export function outputsOf(feed: Feed, { site }: FeedSite, spoken: Spoken): Outputs {
  const zone = site.policy.calendar?.zone ?? 'UTC';
  const options = {
    lang: spoken.tag,
    zone,
    origins: originsOf(feed, site.origins),
    ...(feed.generated !== undefined && { now: feed.generated }),
  };
  return {
    'feed.json': JSON.stringify(jsonOf(feed, site.origins), undefined, 1) + '\n',
    'feed.html': write(feedPage(feed, spoken.feed, { ...options, institution: site.name })),
    'feed.atom': write(atomFeed(feed, spoken.feed, { ...options, institution: site.name })),
  };
}
