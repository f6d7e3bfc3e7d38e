/**
 * What a reader can subscribe to besides the feed itself: the institution's own feeds, and those of its accounts whose
 * networks have one. An account is the institution's when the site's own list names it, and for no other reason.
 */
import { networkName } from '../../model/network/name.ts';
import type { OfficialAccount } from '../../model/site.ts';
import { withinOrigins } from '../../model/url/address.ts';
import type { Subscription } from '../../html/opml.ts';
import { isListed } from './official/verify.ts';
import { pageOf } from './place.ts';
import type { FeedSite, SourceSettings } from './settings.ts';
import { isShortcut, shortcutOf } from './shortcuts.ts';

/** Of a profile's address, where its network's own feed is (docs.joinmastodon.org, "Following a profile by RSS"). */
const mastodonFeed = ({ origin, pathname }: URL): string | undefined =>
  /^\/@[\w.-]+\/?$/.test(pathname) ? `${origin}${pathname.replace(/\/$/, '')}.rss` : undefined;

/** The name of an account in the address of its page, by network: the pages of `shortcuts.ts`, read backwards. */
const named: Readonly<Record<string, RegExp>> = {
  youtube: /^\/channel\/(UC[\w-]{22})\/?$/,
  peertube: /^\/c\/([\w.-]+)(?:\/videos)?\/?$/,
  pixelfed: /^\/(?:users\/)?([\w.-]+)\/?$/,
  lemmy: /^\/c\/([\w.-]+)\/?$/,
};

/**
 * The feed of an account, as the collector would read it.
 * @param source of the configuration that reads the same account: it may know what an address does not say, such as the
 *   id of a channel
 */
function feedOf(
  { network, url, handle }: OfficialAccount,
  source: SourceSettings | undefined,
): string | undefined {
  const address = new URL(url);
  if (network === 'mastodon') return mastodonFeed(address);
  if (!isShortcut(network)) return undefined;
  const [, name] = named[network]?.exec(address.pathname) ?? [];
  // The channel of an address is on its server; YouTube's feeds stand on one host alone.
  const server = network === 'youtube' ? undefined : address.origin;
  const found =
    (name === undefined ? undefined : shortcutOf(network, name, server)) ??
    (source && shortcutOf(network, source.account ?? '', source.url)) ??
    shortcutOf(network, handle ?? '', undefined);
  return found?.feed;
}

function subscriptionOf(account: OfficialAccount, sources: readonly SourceSettings[]): Subscription[] {
  const { network, url, handle, service } = account;
  const same = sources.find((source) => source.type === network && isListed(source, { accounts: [account] }));
  const feed = feedOf(account, same);
  if (!feed) return [];
  const name = service ?? handle ?? new URL(url).pathname.replace(/^\/|\/$/g, '');
  return [{ title: `${networkName(network)} \u2013 ${name}`, feed, page: url }];
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
  const all = [
    ...whole,
    ...own,
    ...site.accounts.flatMap((account) => subscriptionOf(account, feed.sources)),
  ];
  return all.filter((one, index) => all.findIndex(({ feed: other }) => other === one.feed) === index);
}
