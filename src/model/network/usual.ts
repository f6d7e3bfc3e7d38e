/**
 * The networks that a page offers when its author chose nothing, in order: what a council's residents use first, then
 * the networks it publishes on. They travel with every share line; all others are in `more.ts`, fetched when one is
 * named. X is in no default.
 */
import type { Network } from './network.ts';

export const usualNetworks = [
  { id: 'email', name: 'E-mail', template: 'mailto:?subject={t}&body={tu}', ownTab: false },
  { id: 'whatsapp', name: 'WhatsApp', template: 'https://wa.me/?text={tu}', ownTab: true },
  {
    id: 'facebook',
    name: 'Facebook',
    template: 'https://www.facebook.com/sharer/sharer.php?u={u}',
    ownTab: true,
    hashtags: '&hashtag=%23{tag}',
  },
  {
    id: 'linkedin',
    name: 'LinkedIn',
    template: 'https://www.linkedin.com/sharing/share-offsite/?url={u}',
    ownTab: true,
  },
  // In the fragment, so that the hub's server never learns what is shared.
  {
    id: 'mastodon',
    name: 'Mastodon',
    template: 'https://share.joinmastodon.org/#text={tu}',
    ownTab: true,
    hashtags: 'text',
  },
  {
    id: 'bluesky',
    name: 'Bluesky',
    template: 'https://bsky.app/intent/compose?text={tu}',
    ownTab: true,
    hashtags: 'text',
    limit: { count: 'graphemes', max: 300 },
  },
] as const satisfies readonly Network[];
