import type { ComposerTerms } from '../terms.ts';
import first from './composer-first.ts';
import more from './composer-more.ts';

/** English: writing a comment and following one's own, all that may be said. */
export default {
  ...first,
  ...more,
  notify: 'Tell me by e-mail about replies',
  storageShort: 'This browser may forget your receipt after a week. Please keep its link.',
  draftKept: 'Draft kept in this tab',
  retry: 'Try again',
  emergency: {
    heading: 'In an emergency, please call',
    text: 'This page is not watched at all times. If someone is in danger, call now.',
    numbers: '999 or 112 in an emergency, 101 for the police otherwise',
  },
  signIn: 'Sign in',
  signedInAs: (name) => `Signed in as ${name}`,
  signOut: 'Sign out',
} satisfies ComposerTerms;
