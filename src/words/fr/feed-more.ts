import { plural } from '../plural.ts';
import type { FeedMoreTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: what the wall of posts says when it is asked for more. */
export default {
  loadingMore: 'Chargement de la suite…',
  moreShown: (count) => n(count, '# publication ajoutée', '# publications ajoutées'),
  allShown: 'Tout est affiché.',
  alert: 'Alerte',
  replyTo: (name) => `En réponse à ${name}`,
  continues: (count) => n(count, 'Suite dans # publication', 'Suite dans # publications'),
  reveal: 'Afficher',
  conceal: 'Masquer',
  mediaMissing: 'L’image est indisponible.',
  voteOn: (network) => `Voter sur ${network}`,
  counts: {
    replies: (count) => n(count, '# réponse', '# réponses'),
    shares: (count) => n(count, 'Partagé # fois', 'Partagé # fois'),
    likes: (count) => n(count, '# mention «\u00a0J’aime\u00a0»', '# mentions «\u00a0J’aime\u00a0»'),
  },
  filters: {
    label: 'Choisir ce qui s’affiche',
    tag: 'Thème',
    source: 'Source',
    language: 'Langue',
    all: 'Tout',
    clear: 'Tout afficher',
    result: (count) => n(count, '# publication affichée', '# publications affichées'),
  },
  event: {
    when: 'Quand',
    where: 'Où',
    allDay: 'Toute la journée',
    cancelled: 'Annulé',
    fromTo: ({ from, to }) => `Du ${from} au ${to}`,
  },
  carousel: {
    label: 'Actualités, une à la fois',
    previous: 'Précédente',
    next: 'Suivante',
    position: ({ item, of }) => `${item} sur ${of}`,
  },
  kiosk: { scan: 'Lisez ce code pour continuer sur votre téléphone', time: 'Heure' },
  consent: {
    why: (network) =>
      `Afficher ces publications revient à les demander à ${network}, qui connaîtra votre adresse internet.`,
    once: 'Charger une fois',
  },
} satisfies FeedMoreTerms;
