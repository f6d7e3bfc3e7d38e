/** The networks that an author may add. In a browser they come on demand, and only to pages that name one. */
import type { Network } from './network.ts';

export const moreNetworks = [
  // `?&` is what both iOS and Android read when there is no number (RFC 5724 wants one).
  { id: 'sms', name: 'SMS', template: 'sms:?&body={tu}', ownTab: false },
  {
    id: 'mastodon-server',
    name: 'Mastodon',
    template: 'https://{host}/share?text={tu}',
    ownTab: true,
    hashtags: 'text',
  },
  {
    id: 'threads',
    name: 'Threads',
    template: 'https://www.threads.com/intent/post?text={m}&url={u}',
    ownTab: true,
    hashtags: '&tag={tag}',
    limit: { count: 'characters', max: 500 },
  },
  // Not the shorter `t.me/share?url=`: it fails on iOS.
  { id: 'telegram', name: 'Telegram', template: 'https://t.me/share/url?url={u}&text={m}', ownTab: true },
  { id: 'reddit', name: 'Reddit', template: 'https://www.reddit.com/submit?url={u}&title={t}', ownTab: true },
  // X counts any address as 23 characters; counting it whole only cuts a very long text a little sooner.
  {
    id: 'x',
    name: 'X',
    template: 'https://x.com/intent/tweet?text={m}&url={u}',
    ownTab: true,
    hashtags: 'text',
    limit: { count: 'characters', max: 280 },
  },
] as const satisfies readonly Network[];
