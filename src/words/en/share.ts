import type { ShareTerms } from '../terms.ts';

/** English: the share line. */
export default {
  heading: 'Share this page',
  about: ({ heading, title }) => `${heading}: ${title}`,
  email: 'E-mail',
  sms: 'SMS',
  shareOn: (network) => `Share on ${network} (new window)`,
  byEmail: 'Share by e-mail',
  bySms: 'Share by SMS',
  copy: 'Copy link',
  copied: 'Link copied',
  address: 'Page address',
  print: 'Print',
  native: 'Share with…',
} satisfies ShareTerms;
