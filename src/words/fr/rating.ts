import { plural } from '../plural.ts';
import type { RatingTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: a vote on a page. */
export default {
  question: 'Quelle note donnez-vous à cette page\u202f?',
  usefulQuestion: 'Cette page vous a-t-elle été utile\u202f?',
  stars: (value) => `${value} sur 5`,
  words: ['Très insuffisant', 'Insuffisant', 'Moyen', 'Bien', 'Très bien'],
  useful: 'Oui',
  notUseful: 'Non',
  send: 'Envoyer mon avis',
  change: 'Changer mon avis',
  sent: 'Merci, votre avis est pris en compte.',
  changed: 'Votre avis a été modifié.',
  yours: (choice) => `Votre avis\u00a0: ${choice}`,
  none: 'Pas encore d’avis',
  few: (count) => n(count, '# avis, trop peu pour une moyenne', '# avis, trop peu pour une moyenne'),
  average: ({ average, count }) =>
    `${average.toLocaleString('fr', { maximumFractionDigits: 1 })} sur 5, pour ${n(count, '# avis', '# avis')}`,
  usefulShare: ({ useful, count }) =>
    `Page jugée utile par ${useful.toLocaleString('fr')} sur ${n(count, '# personne', '# personnes')}`,
  choose: 'Choisissez d’abord une réponse.',
  loading: 'Chargement des avis…',
  failed: 'Votre avis n’a pas pu être envoyé. Veuillez réessayer.',
  offline: 'Vous êtes hors connexion. Veuillez réessayer après votre reconnexion.',
  closed: 'Les avis sont clos.',
  capped: 'Beaucoup d’avis sont venus de votre réseau aujourd’hui. Veuillez réessayer demain.',
  storage: 'Un récépissé est conservé dans ce navigateur, pour que vous puissiez changer d’avis.',
} satisfies RatingTerms;
