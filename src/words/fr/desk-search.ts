import { plural } from '../plural.ts';
import type { DeskSearchTerms } from '../terms.ts';

/** French: searching at the desk. */
export default {
  label: 'Rechercher des commentaires',
  hint: 'Des mots d’un commentaire, un nom, une adresse de courriel entière, une référence, ou l’adresse d’un commentaire ou d’une page.',
  send: 'Rechercher',
  empty: 'Écrivez ce que vous cherchez.',
  none: 'Rien n’a été trouvé. Avec moins de mots, on trouve davantage\u202f; majuscules et accents ne comptent pas.',
  found: (count) => plural('fr', count, { one: '# commentaire trouvé', other: '# commentaires trouvés' }),
  back: (date) => `Lu jusqu’au ${date}. Les commentaires plus anciens n’ont pas encore été regardés.`,
  further: 'Chercher plus loin',
} satisfies DeskSearchTerms;
