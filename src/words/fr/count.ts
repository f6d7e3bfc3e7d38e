import { plural } from '../plural.ts';
import type { CountTerms } from '../terms.ts';

/** French: how many comments a page has, on a list of pages. */
export default {
  count: (count) =>
    count
      ? plural('fr', count, { one: '# commentaire', other: '# commentaires' })
      : 'Pas encore de commentaire',
} satisfies CountTerms;
