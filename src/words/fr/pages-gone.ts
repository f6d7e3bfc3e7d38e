import type { GoneTerms } from '../terms.ts';

/** French: a conversation whose page is gone. */
export default {
  gone: 'La page dont ils parlent a été retirée du site.',
} satisfies GoneTerms;
