import { plural } from '../plural.ts';
import type { ThreadSlowTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: when one may write again. */
export default {
  slow: (seconds) =>
    n(
      seconds,
      'Vous pourrez envoyer un autre commentaire dans # seconde.',
      'Vous pourrez envoyer un autre commentaire dans # secondes.',
    ),
} satisfies ThreadSlowTerms;
