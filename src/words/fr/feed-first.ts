import type { FeedFirstTerms } from '../terms.ts';

/** French: what every wall of posts says. */
export default {
  heading: 'Nos dernières actualités',
  loading: 'Chargement des actualités…',
  empty: 'Rien n’a encore été publié ici.',
  emptyFiltered: 'Aucune publication ne correspond à votre choix.',
  offline: 'Vous êtes hors connexion. Les actualités s’afficheront dès votre reconnexion.',
  failed: 'Les actualités n’ont pas pu être chargées.',
  retry: 'Réessayer',
  seeAccount: (account) => `Voir ${account}`,
  more: 'Afficher plus',
  article: ({ author, date }) => `${author}, ${date}`,
  on: (network) => `sur ${network}`,
  official: 'Compte officiel',
  officialHint: 'Nous avons vérifié que ce compte est le nôtre.',
  readPage: 'Lire sur notre site',
  readOn: (network) => `Voir sur ${network}`,
  alsoOn: (networks) => `Aussi sur ${networks}`,
  altMissing: 'Image sans description',
} satisfies FeedFirstTerms;
