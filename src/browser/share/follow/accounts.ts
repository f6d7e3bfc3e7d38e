/** From the addresses of profiles to links that say which network and which account they lead to. No DOM. */
import { httpUrl } from '../../../model/text/safe-url.ts';
import type { ShareMoreTerms } from '../../../words/terms.ts';
import type { ShareItem } from '../share.items.ts';

/** What is read from the address of a profile. */
export interface Account {
  readonly address: string;
  /** Key of its outline; '' when there is none. */
  readonly id: string;
  readonly network: string;
  readonly account: string;
}

/** By host without `www.`: the key of the outline, the network's name, and where the account stands in the path. */
const hosts: Readonly<Record<string, readonly [id: string, name: string, path: RegExp]>> = {
  'bsky.app': ['bluesky', 'Bluesky', /^\/profile\/([^/]+)/],
  'facebook.com': ['facebook', 'Facebook', /^\/([^/]+)/],
  'github.com': ['github', 'GitHub', /^\/([^/]+)/],
  'instagram.com': ['instagram', 'Instagram', /^\/([^/]+)/],
  'linkedin.com': ['linkedin', 'LinkedIn', /^\/(?:company|school|showcase|in)\/([^/]+)/],
  'pinterest.com': ['pinterest', 'Pinterest', /^\/([^/]+)/],
  'reddit.com': ['reddit', 'Reddit', /^\/((?:r|user)\/[^/]+)/],
  'snapchat.com': ['snapchat', 'Snapchat', /^\/(?:add\/)?(@?[^/]+)/],
  't.me': ['telegram', 'Telegram', /^\/(?:s\/)?([^/]+)/],
  'threads.com': ['threads', 'Threads', /^\/(@[^/]+)/],
  'threads.net': ['threads', 'Threads', /^\/(@[^/]+)/],
  'tiktok.com': ['tiktok', 'TikTok', /^\/(@[^/]+)/],
  'twitter.com': ['x', 'X', /^\/([^/]+)/],
  'vimeo.com': ['vimeo', 'Vimeo', /^\/([^/]+)/],
  'whatsapp.com': ['whatsapp', 'WhatsApp', /^\/channel\/[^/]+\/([^/]+)/],
  'x.com': ['x', 'X', /^\/([^/]+)/],
  'youtube.com': ['youtube', 'YouTube', /^\/(?:c\/|user\/)?(@?[^/]+)$/],
};

/** The path in letters; as it is when it is not well formed. */
const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** @returns undefined for what is no http(s) address; a host that is not known is its own network */
export const accountOf = (value: string): Account | undefined => {
  const address = httpUrl(value);
  if (!address) return undefined;
  const { hostname, pathname } = new URL(address);
  const path = decoded(pathname);
  // As it stands in the address: a host in other letters cannot pass for another (S-16).
  const host = hostname.replace(/^www\./, '');
  const key = hostname.replace(/^(?:www|m|mobile|[a-z]{2}(?:-[a-z]{2})?)\.(?=[^.]+\.[^.]+$)/, '');
  const known = Object.hasOwn(hosts, key) ? hosts[key] : undefined;
  if (known) {
    const [id, network, pattern] = known;
    return { address, id, network, account: pattern.exec(path)?.[1] ?? host };
  }
  // `/@name` on a server of its own is the form of Mastodon, and of what is built like it.
  const name = /^\/(?:@|users\/)([^/@]+)\/?$/.exec(path)?.[1];
  return name
    ? { address, id: 'mastodon', network: 'Mastodon', account: `@${name}@${host}` }
    : { address, id: '', network: host, account: path.length > 1 ? path.slice(1) : host };
};

/** One link for each account; two on one network are told apart by their accounts. */
export const accountItems = (
  accounts: readonly Account[],
  words: ShareMoreTerms,
  icons: Readonly<Record<string, string>>,
): ShareItem[] =>
  accounts.map(({ address, id, network, account }) => {
    const twin = accounts.filter((each) => each.network === network).length > 1;
    return {
      id: 'follow',
      // A part of the full name, so that what is seen can be said to a voice control.
      text: twin ? account : network,
      label: words.follow({ network, account }),
      href: address,
      ownTab: true,
      about: address,
      outline: Object.hasOwn(icons, id) ? icons[id] : undefined,
    };
  });
