/**
 * The three forms of a feed: JSON Feed for widgets and programs, a page for everybody, Atom for readers; and a
 * page for a screen in the town hall. Beside them what others need who pass it on: the page with the snippet, and the list of the accounts.
 */
import { createHash } from 'node:crypto';
import { atomFeed } from '../../html/atom.ts';
import { feedPage } from '../../html/feed-page.ts';
import { feedStyle } from '../../html/feed-style.ts';
import { write } from '../../html/html.ts';
import { opml } from '../../html/opml.ts';
import { kioskPage } from '../../html/pages/kiosk.ts';
import { kioskStyle } from '../../html/pages/kiosk-style.ts';
import { relayPage } from '../../html/relay.ts';
import type { Loader } from '../../html/relay.ts';
import { relayStyle } from '../../html/relay-style.ts';
import { withinOrigins } from '../../model/url/address.ts';
import { feedDocument } from '../../model/wire/feed.ts';
import type { Feed } from '../../model/wire/feed.ts';
import { siteZone } from '../../model/site.ts';
import type { FeedTerms, RelayTerms } from '../../words/terms.ts';
import type { FeedSite } from './settings.ts';
import { subscriptionsOf } from './subscriptions.ts';

export const outputNames = [
  'feed.json',
  'feed.html',
  'feed.atom',
  'feed.css',
  'kiosk.html',
  'kiosk.css',
  'relay.html',
  'relay.css',
  'accounts.opml',
] as const;
export type OutputName = (typeof outputNames)[number];
/** The texts; one that would have nothing to say is not there. */
export type Outputs = Readonly<Partial<Record<OutputName, string>>>;

/** How the outputs speak. */
export interface Spoken {
  /** Language of the words. */
  readonly tag: string;
  readonly feed: FeedTerms;
  readonly relay: RelayTerms;
}

/** The title of a site's feed. */
export const titleOf = ({ feed }: FeedSite, { feed: terms }: Pick<Spoken, 'feed'>): string =>
  feed.title ?? terms.heading;

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

/** A sign of a text, for ETag. */
export const digest = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** A sign of what a feed says, for ETag: the same as long as a reader would see the same. */
export const tagOf = (feed: Feed): string => digest(JSON.stringify(unchanging(feed)));

/** What others need who pass the feed on. Without an address there is nothing that they could point to. */
function forOthers(feed: Feed, feedSite: FeedSite, spoken: Spoken, loader: Loader | undefined): Outputs {
  const { site } = feedSite;
  const { address } = feed;
  const title = feed.title ?? titleOf(feedSite, spoken);
  const list = subscriptionsOf(feedSite, title, address);
  const of = { title, institution: site.name, home: site.url };
  const offered = { ...of, opml: list.length > 0, ...(loader && { loader }) };
  return {
    ...(address !== undefined && {
      'relay.html': write(relayPage({ ...offered, address }, spoken.relay, { lang: spoken.tag })),
      'relay.css': relayStyle,
    }),
    ...(list.length > 0 && { 'accounts.opml': write(opml(list, of)) + '\n' }),
  };
}

/**
 * Writes all of them.
 * @param loader script of the snippet; else the one that the configuration names, else the snippet is a link
 */
export function outputsOf(feed: Feed, feedSite: FeedSite, spoken: Spoken, loader?: Loader): Outputs {
  const { site } = feedSite;
  const zone = siteZone(site);
  const options = {
    lang: spoken.tag,
    zone,
    origins: originsOf(feed, site.origins),
    ...(feed.generated !== undefined && { now: feed.generated }),
  };
  return {
    'feed.json': JSON.stringify(jsonOf(feed, site.origins), undefined, 1) + '\n',
    'feed.html': write(
      feedPage(feed, spoken.feed, {
        ...options,
        institution: site.name,
        relay: spoken.relay.heading,
        styled: true,
      }),
    ),
    'feed.atom': write(atomFeed(feed, spoken.feed, { ...options, institution: site.name })),
    'feed.css': feedStyle,
    'kiosk.html': write(
      kioskPage(feed, spoken.feed, {
        ...options,
        institution: site.name,
        loader: loader ?? feedSite.feed.loader,
      }),
    ),
    'kiosk.css': kioskStyle,
    ...forOthers(feed, feedSite, spoken, feedSite.feed.loader ?? loader),
  };
}
