import type { GoneTerms } from '../terms.ts';

/** English: a conversation whose page is gone. */
export default {
  gone: 'The page that they are about has been taken off the site.',
} satisfies GoneTerms;
