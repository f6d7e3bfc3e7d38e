import { plural } from '../plural.ts';
import type { FeedMoreTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: what the wall of posts says when it is asked for more, or when something is missing. */
export default {
  partial: ({ sources }) => `Indisponible pour le moment\u00a0: ${sources}. Le reste est affiché.`,
  stale: (date) => `Dernière mise à jour le ${date}. Des publications plus récentes peuvent manquer.`,
  offlineSince: (date) => `Vous êtes hors connexion. Voici les actualités du ${date}.`,
  failures: {
    unauthorised: 'Ce compte ne permet pas d’afficher ses publications ici.',
    'not-found': 'Les actualités sont introuvables.',
    gone: 'Ce fil d’actualité a été fermé.',
    'rate-limited': 'Trop de demandes en ce moment. Veuillez réessayer dans quelques minutes.',
    unavailable: 'Les actualités sont indisponibles pour le moment.',
    timeout: 'Les actualités mettent trop de temps à arriver.',
    garbled: 'Les actualités reçues sont illisibles.',
    insecure: 'Les actualités ne peuvent pas s’afficher, car la connexion n’est pas sécurisée.',
    'too-new': 'Veuillez recharger cette page pour voir les actualités.',
    'too-old': 'Veuillez recharger cette page pour voir les actualités.',
  },
  updated: (date) => `Mis à jour le ${date}`,
  newPosts: (count) => n(count, '# nouvelle publication – afficher', '# nouvelles publications – afficher'),
  pause: 'Suspendre la mise à jour',
  resume: 'Reprendre la mise à jour',
  loadingMore: 'Chargement de la suite…',
  moreShown: (count) => n(count, '# publication ajoutée', '# publications ajoutées'),
  earlier: 'Afficher les publications d’avant',
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
} satisfies FeedMoreTerms;
