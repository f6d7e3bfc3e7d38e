/**
 * Networks that are read through the feeds they write themselves: from an account's name to its feed and its page, so
 * that nobody has to look the feed's address up. Where the addresses come from: feeds.md section 3.7.
 */

/** An account that has a feed. */
export interface Shortcut {
  readonly name: string;
  /** Origin. */
  readonly server: string;
  readonly feed: string;
  readonly page: string;
}

/** Paths of the feed and of the page, for a name that is already encoded. */
const paths: Readonly<Record<string, (name: string) => readonly [feed: string, page: string]>> = {
  youtube: (name) => [`/feeds/videos.xml?channel_id=${name}`, `/channel/${name}`],
  peertube: (name) => [`/feeds/videos.xml?videoChannelName=${name}`, `/c/${name}`],
  pixelfed: (name) => [`/users/${name}.atom`, `/${name}`],
  lemmy: (name) => [`/feeds/c/${name}.xml?sort=New`, `/c/${name}`],
};

export const shortcutTypes = ['youtube', 'peertube', 'pixelfed', 'lemmy'] as const;

/** Whether a kind of source is one of these. */
export const isShortcut = (type: string): boolean => Object.hasOwn(paths, type);

/**
 * @param account the id of a YouTube channel, `UC…`; else `name@server`
 * @param url the server, when the account does not say it
 * @returns undefined when the account is not written so
 */
export function shortcutOf(type: string, account: string, url: string | undefined): Shortcut | undefined {
  if (!Object.hasOwn(paths, type)) return undefined;
  const typed = account.trim().replace(/^[@!]/, '');
  const asked = url === undefined ? undefined : URL.parse(url)?.origin;
  const youtube = type === 'youtube';
  const [, name, host] = (youtube ? /^(UC[\w-]{22})$/ : /^([\w.-]+)(?:@([^\s@/?#]+))?$/).exec(typed) ?? [];
  const named = youtube ? 'https://www.youtube.com' : host && URL.parse(`https://${host}/`)?.origin;
  const server = asked ?? named;
  if (name === undefined || !server) return undefined;
  const [feed, page] = paths[type]!(encodeURIComponent(name));
  return { name: typed, server, feed: server + feed, page: (named || server) + page };
}
