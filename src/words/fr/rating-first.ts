import { plural } from '../plural.ts';
import type { RatingFirstTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: a rating, as it is first drawn. */
export default {
  question: 'Quelle note donnez-vous à cette page\u202f?',
  usefulQuestion: 'Cette page vous a-t-elle été utile\u202f?',
  stars: (value) => `${value} sur 5`,
  words: ['Très insuffisant', 'Insuffisant', 'Moyen', 'Bien', 'Très bien'],
  useful: 'Oui',
  notUseful: 'Non',
  send: 'Envoyer mon avis',
  none: 'Pas encore d’avis',
  few: (count) =>
    n(count, '# avis reçu, trop peu pour un résultat', '# avis reçus, trop peu pour un résultat'),
  average: ({ average, count }) =>
    `${average.toLocaleString('fr', { maximumFractionDigits: 1 })} sur 5, pour ${n(count, '# avis', '# avis')}`,
  usefulShare: ({ useful, count }) =>
    `Page jugée utile par ${useful.toLocaleString('fr')} sur ${n(count, '# personne', '# personnes')}`,
  closed: 'Les avis sont clos.',
  loading: 'Chargement des avis…',
  unread: 'Les avis sont indisponibles pour le moment.',
  retry: 'Réessayer',
} satisfies RatingFirstTerms;
