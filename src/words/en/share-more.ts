import type { ShareMoreTerms } from '../terms.ts';

/** English: what the share line says once opened. */
export default {
  more: 'More ways to share',
  close: 'Close',
  share: 'Share',
  copyFailed: 'Link selected. Press Ctrl+C to copy it.',
  nativeFailed: 'Your device could not open its own way to share. Choose one from this list.',
  picker: {
    open: (network) => `Share on ${network}: choose your server`,
    heading: (network) => `Share on ${network}`,
    label: 'Your server',
    hint: 'For example: mastodon.social or @name@mastodon.social',
    invalid: 'Enter the name of your server, for example mastodon.social.',
    remember: 'Remember this server',
    rememberHint: 'Kept in this browser only.',
    remembered: 'Servers remembered in this browser',
    forget: (server) => `Forget ${server}`,
    forgotten: 'Server forgotten',
    go: 'Continue (new window)',
    goTo: (server) => `Continue to ${server} (new window)`,
    software: 'Network of this server',
    notKept: 'This browser keeps nothing: the server is remembered until you leave this page.',
    cancel: 'Cancel',
  },
  qr: {
    open: 'QR code',
    heading: 'QR code for this page',
    alt: (address) => `QR code that leads to ${address}`,
    hint: 'Scan it with a phone, or save it for a poster.',
    download: 'Save the image (SVG)',
    tooLong: 'This address is too long for a QR code. Copy the link instead.',
  },
  permalink: { label: 'Permanent link', hint: 'Keep this link as a bookmark: it will not change.' },
  subscribe: (title) => `Subscribe: ${title}`,
  follow: ({ network, account }) => `Follow ${account} on ${network} (new window)`,
  followHeading: 'Follow us',
  consent: {
    why: 'These links are off until you agree in your privacy settings.',
    blocked: (network) => `${network}: off until you agree`,
  },
} satisfies ShareMoreTerms;
