/**
 * What a reader can subscribe to besides the feed itself: the institution's own feeds, and those of its accounts whose
 * networks have one. An account is the institution's when the site's own list names it, and for no other reason.
 */
import type { OfficialAccount } from '../../model/site.ts';
import { withinOrigins } from '../../model/url/address.ts';
import type { Subscription } from '../../html/opml.ts';
import { pageOf } from './place.ts';
import type { FeedSite } from './settings.ts';

/**
 * Where the feed of an account is, by network; undefined when its address does not tell.
 * Mastodon: `.rss` after the profile's address (docs.joinmastodon.org, "Following a profile by RSS").
 * YouTube: `feeds/videos.xml?channel_id=` for a channel; an address with a handle does not hold the channel's id.
 */
const networks: Readonly<
  Record<string, { readonly name: string; readonly feed: (url: URL) => string | undefined }>
> = {
  mastodon: {
    name: 'Mastodon',
    feed: ({ origin, pathname }) =>
      /^\/@[\w.-]+\/?$/.test(pathname) ? `${origin}${pathname.replace(/\/$/, '')}.rss` : undefined,
  },
  youtube: {
    name: 'YouTube',
    feed: ({ origin, pathname }) => {
      const [, id] = /^\/channel\/(UC[\w-]{22})\/?$/.exec(pathname) ?? [];
      return id && `${origin}/feeds/videos.xml?channel_id=${id}`;
    },
  },
};

function subscriptionOf({ network, url, handle, service }: OfficialAccount): Subscription[] {
  const known = Object.hasOwn(networks, network) ? networks[network] : undefined;
  const address = new URL(url);
  const feed = known?.feed(address);
  if (!known || !feed) return [];
  const name = service ?? handle ?? address.pathname.replace(/^\/|\/$/g, '');
  return [{ title: `${known.name} \u2013 ${name}`, feed, page: url }];
}

/**
 * The list, each address once: the whole feed first, then the site's own feeds, then the accounts.
 * @param title of the whole feed. @param address of feed.json, when it is known
 */
export function subscriptionsOf(
  { site, feed }: FeedSite,
  title: string,
  address: string | undefined,
): readonly Subscription[] {
  const whole: Subscription[] =
    address === undefined
      ? []
      : [
          {
            title,
            feed: new URL('feed.atom', address).href,
            page: new URL('feed.html', address).href,
          },
        ];
  const own = feed.sources.flatMap((source): Subscription[] => {
    const { type, url, title: name } = source;
    // JSON Feed is for programs: few readers take it.
    const isFeed = type === 'feed' || type === 'rss' || type === 'atom';
    if (!isFeed || url === undefined || !withinOrigins(url, site.origins)) return [];
    const page = pageOf(source);
    return [{ title: name ?? site.name, feed: url, ...(page !== undefined && { page }) }];
  });
  const all = [...whole, ...own, ...site.accounts.flatMap(subscriptionOf)];
  return all.filter((one, index) => all.findIndex(({ feed: other }) => other === one.feed) === index);
}
