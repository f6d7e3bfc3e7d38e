import type { SignedTerms } from '../terms.ts';

/** English: how people of the desk sign for the institution. */
export default {
  roles: {
    contributor: 'officer',
    moderator: 'moderation team',
    manager: 'management',
    admin: 'web team',
  },
} satisfies SignedTerms;
