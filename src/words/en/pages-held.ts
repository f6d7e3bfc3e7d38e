import type { HeldTerms } from '../terms.ts';

/** English: a site that is held for now, or that has left. */
export default {
  visitors: 'Contributions are paused on this site for now. What has been published can be read.',
  hidden: {
    heading: 'Not shown for now',
    text: 'This part of the site is paused for now. Please come back later.',
  },
  removed: {
    heading: 'No longer here',
    text: 'This conversation is no longer kept here. The institution’s own site may say where it went on.',
  },
  desk: {
    heading: 'This site is suspended',
    since: (date) => `By whoever runs the service, since ${date}.`,
    until: (date) => `It goes on by itself on ${date}.`,
    reason: (reason) => `Reason: ${reason}`,
    may: 'Everything can be read here; decisions and other acts wait until it goes on.',
    hidden: 'Visitors do not see the comments and the feed for now.',
  },
} satisfies HeldTerms;
