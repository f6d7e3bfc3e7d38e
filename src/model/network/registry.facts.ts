/**
 * Where each template of the registry comes from, how sure it is, and when that was last looked up. Kept beside the
 * registry and not in it, so that no browser has to fetch it. No link of grade C or D is promised to work.
 */
import type { NetworkFacts } from './network.ts';
import type { NetworkId } from './registry.ts';

/** Facts by network id: the same ids as the registry, which the compiler and a test both hold. */
export const networkFacts: Readonly<Record<NetworkId, NetworkFacts>> = {
  email: { grade: 'A', source: 'https://www.rfc-editor.org/rfc/rfc6068', checked: '2026-11' },
  sms: { grade: 'D', source: 'https://www.rfc-editor.org/rfc/rfc5724', checked: '2026-11' },
  whatsapp: { grade: 'C', source: 'https://faq.whatsapp.com/ko/general/26000030/', checked: '2026-11' },
  facebook: {
    grade: 'C',
    source: 'https://developers.facebook.com/documentation/sharing/reference/share-dialog',
    checked: '2026-11',
  },
  linkedin: {
    grade: 'C',
    source:
      'https://learn.microsoft.com/en-us/linkedin/consumer/integrations/self-serve/plugins/share-plugin',
    checked: '2026-11',
  },
  mastodon: {
    grade: 'A',
    source: 'https://blog.joinmastodon.org/2026/03/a-new-share-button',
    checked: '2026-11',
  },
  'mastodon-server': {
    grade: 'B',
    source: 'https://github.com/mastodon/mastodon/issues/33681',
    checked: '2026-11',
  },
  bluesky: {
    grade: 'A',
    source: 'https://www.docs.bsky.app/docs/advanced-guides/intent-links',
    checked: '2026-11',
  },
  threads: {
    grade: 'A',
    source: 'https://developers.facebook.com/documentation/threads/threads-web-intents',
    checked: '2026-11',
  },
  telegram: { grade: 'A', source: 'https://core.telegram.org/widgets/share', checked: '2026-11' },
  reddit: { grade: 'C', source: 'https://github.com/bradvin/social-share-urls', checked: '2026-11' },
  x: {
    grade: 'A',
    source: 'https://docs.x.com/x-for-websites/post-button/guides/web-intent',
    checked: '2026-11',
  },
};
