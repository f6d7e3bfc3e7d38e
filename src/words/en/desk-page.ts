import type { DeskPageTerms } from '../terms.ts';

/** English: the pages around the moderation desk. */
export default {
  loading: 'Loading the desk…',
  noScript:
    'The desk needs JavaScript. Please turn it on for this site in your browser, then load this page again.',
  late: 'The desk is taking long to load. Please check your connection, then load this page again. No decision is lost.',
  absent:
    'The desk’s script is not installed. Whoever runs this service will find what to do with “parvis doctor”.',
  invited: 'An administrator of the site can send you a link to sign in.',
  welcome: 'The link works once. You stay signed in on this device for twelve hours.',
  signIn: {
    heading: 'Sign in to the desk',
    email: 'Your work e-mail address',
    sendLink: 'Send me a link',
    linkSent: 'If this address is known here, a link is on its way. It works once, for a short time.',
    provider: (name) => `Sign in with ${name}`,
    linkUsed: 'This link has already been used. Please ask for a new one.',
    linkOld: 'This link has expired. Please ask for a new one.',
    out: 'Sign out',
    confirm: 'Sign in',
  },
  room: {
    feed: 'Feed posts',
    pictures: 'Pictures',
    search: 'Search',
    handed: 'Views of services',
    replies: 'Official replies',
    authors: 'Measures',
    requests: 'Data',
    members: 'Members',
    tools: 'Tools',
  },
  roles: {
    contributor: 'Contributor: drafts replies',
    moderator: 'Moderator: decides and replies',
    manager: 'Manager: reads the figures',
    admin: 'Administrator: settings and people',
    operator: 'Operator: runs the sites, reads no comment',
  },
} satisfies DeskPageTerms;
