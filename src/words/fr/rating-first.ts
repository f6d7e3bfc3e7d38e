import type { RatingFirstTerms } from '../terms.ts';

/** French: a rating, as it is first drawn. */
export default {
  question: 'Quelle note pour cette page\u202f?',
  usefulQuestion: 'Cette page vous a-t-elle été utile\u202f?',
  stars: (value) => `${value} sur 5`,
  words: ['Très insuffisant', 'Insuffisant', 'Moyen', 'Bien', 'Très bien'],
  useful: 'Oui',
  notUseful: 'Non',
  send: 'Envoyer mon avis',
  none: 'Pas encore d’avis',
  few: (count) => `Encore trop peu d’avis\u00a0: ${count}`,
  average: ({ average, count }) =>
    `${average.toLocaleString('fr')} sur 5, pour ${count.toLocaleString('fr')} avis`,
  usefulShare: ({ useful, count }) =>
    `Page jugée utile dans ${useful.toLocaleString('fr')} avis sur ${count.toLocaleString('fr')}`,
  later: 'Veuillez réessayer plus tard.',
} satisfies RatingFirstTerms;
