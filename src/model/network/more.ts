/**
 * The networks that an author may add. In a browser they come on demand, and only to pages that name one. Where each
 * template comes from, and how sure it is, stands in `registry.facts.ts`.
 */
import { fediverse } from './fediverse.ts';
import type { Network } from './network.ts';

export const moreNetworks = [
  // `?&` is what both iOS and Android read when there is no number (RFC 5724 wants one).
  { id: 'sms', name: 'SMS', template: 'sms:?&body={tu}', ownTab: false },
  ...fediverse,
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
  // The foundation's own page, where each visitor chooses a pod.
  {
    id: 'diaspora-hub',
    name: 'diaspora*',
    template: 'https://share.diasporafoundation.org/?title={t}&url={u}',
    ownTab: true,
  },
  // Opens the application itself, which must be on the device.
  { id: 'threema', name: 'Threema', template: 'threema://compose?text={tu}', ownTab: false },
  { id: 'viber', name: 'Viber', template: 'viber://forward?text={tu}', ownTab: false },
  {
    id: 'line',
    name: 'LINE',
    template: 'https://social-plugins.line.me/lineit/share?url={u}&text={m}',
    ownTab: true,
  },
  {
    id: 'teams',
    name: 'Microsoft Teams',
    template: 'https://teams.microsoft.com/share?href={u}&msgText={m}',
    ownTab: true,
  },
  // `source` names the kind of place the text comes from; the site's own name would tell no more than its address.
  {
    id: 'nextdoor',
    name: 'Nextdoor',
    template: 'https://nextdoor.com/sharekit/?source=website&body={tu}',
    ownTab: true,
  },
  { id: 'xing', name: 'XING', template: 'https://www.xing.com/spi/shares/new?url={u}', ownTab: true },
  {
    id: 'tumblr',
    name: 'Tumblr',
    template:
      'https://www.tumblr.com/widgets/share/tool?posttype=link&canonicalUrl={u}&content={u}&title={t}',
    ownTab: true,
    hashtags: '&tags={tag}',
  },
  {
    id: 'flipboard',
    name: 'Flipboard',
    template: 'https://share.flipboard.com/bookmarklet/popout?v=2&title={t}&url={u}',
    ownTab: true,
  },
  {
    id: 'instapaper',
    name: 'Instapaper',
    template: 'https://www.instapaper.com/edit?url={u}&title={t}',
    ownTab: true,
  },
  {
    id: 'hacker-news',
    name: 'Hacker News',
    template: 'https://news.ycombinator.com/submitlink?u={u}&t={t}',
    ownTab: true,
  },
  { id: 'vk', name: 'VK', template: 'https://vk.com/share.php?url={u}&title={t}', ownTab: true },
] as const satisfies readonly Network[];
