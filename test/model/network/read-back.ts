/** Reads a share link as the network does: the address, the message and the title that arrive. */
import assert from 'node:assert/strict';

interface Arrived {
  readonly url: string;
  /** undefined when the network takes no message. */
  readonly message: string | undefined;
  readonly title: string | undefined;
  /** All that the network would put in the post. */
  readonly post: string;
}

/** Names of the parameters: address, message, title. One of each network, written apart from the templates. */
const separate: Record<string, readonly [url: string, message?: string | undefined, title?: string]> = {
  facebook: ['u'],
  linkedin: ['url'],
  threads: ['url', 'text'],
  telegram: ['url', 'text'],
  reddit: ['url', undefined, 'title'],
  x: ['url', 'text'],
  lemmy: ['url', undefined, 'title'],
  diaspora: ['url', undefined, 'title'],
  'diaspora-hub': ['url', undefined, 'title'],
  line: ['url', 'text'],
  teams: ['href', 'msgText'],
  xing: ['url'],
  tumblr: ['canonicalUrl', undefined, 'title'],
  flipboard: ['url', undefined, 'title'],
  instapaper: ['url', undefined, 'title'],
  'hacker-news': ['u', undefined, 't'],
  vk: ['url', undefined, 'title'],
  pinterest: ['url', 'description'],
  'facebook-app': ['href'],
};

/** For networks that take one text, the address is what stands after the last blank. */
const joined: Record<string, string> = {
  email: 'body',
  sms: 'body',
  whatsapp: 'text',
  mastodon: 'text',
  'mastodon-server': 'text',
  bluesky: 'text',
  misskey: 'text',
  friendica: 'body',
  hubzilla: 'body',
  threema: 'text',
  viber: 'text',
  nextdoor: 'body',
};

/** @param length of the address that was shared, in UTF-16 units: hostile ones hold blanks themselves */
export const readBack = (id: string, link: string, length: number): Arrived => {
  const parsed = new URL(link);
  const params = id === 'mastodon' ? new URLSearchParams(parsed.hash.slice(1)) : parsed.searchParams;
  const names = separate[id];
  if (names) {
    const [url, message, title] = names.map((name) => (name ? (params.get(name) ?? undefined) : undefined));
    assert.ok(url !== undefined, `${id}: no address in ${link}`);
    return { url, message, title, post: [message, url].filter(Boolean).join(' ') };
  }
  const post = params.get(joined[id] ?? '');
  assert.ok(post !== null, `${id}: no text in ${link}`);
  const cut = post.length - length;
  if (cut > 0) assert.equal(post[cut - 1], ' ', `${id}: the address stands apart`);
  return {
    url: post.slice(cut),
    message: post.slice(0, Math.max(0, cut - 1)),
    title: params.get('subject') ?? params.get('title') ?? undefined,
    post,
  };
};
