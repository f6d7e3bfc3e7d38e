import { plural } from '../plural.ts';
import type { ThreadTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: reading a thread. */
export default {
  heading: 'Contributions du public',
  count: (count) => n(count, '# commentaire', '# commentaires'),
  loading: 'Chargement des commentaires…',
  empty: 'Pas encore de commentaire. Le vôtre est bienvenu.',
  emptyClosed: 'Cette page n’a pas de commentaire.',
  failed: 'Les commentaires sont indisponibles pour le moment.',
  offline: 'Vous êtes hors connexion. Les commentaires s’afficheront dès votre reconnexion.',
  retry: 'Réessayer',
  more: (count) => n(count, 'Afficher # commentaire de plus', 'Afficher # commentaires de plus'),
  moreReplies: (count) => n(count, 'Afficher # réponse de plus', 'Afficher # réponses de plus'),
  by: ({ author, date }) => `Commentaire écrit par ${author}, ${date}`,
  replyBy: ({ author, to, level }) => `Réponse écrite par ${author} à ${to}, niveau ${level}`,
  anonymous: 'Anonyme',
  edited: (date) => `Modifié le ${date}`,
  permalink: (author) => `Lien vers le commentaire écrit par ${author}`,
  reply: 'Répondre',
  replyTo: (author) => `Répondre à ${author}`,
  report: 'Signaler',
  reportBy: (author) => `Signaler le commentaire écrit par ${author}`,
  write: 'Écrire un commentaire',
  official: 'Réponse officielle',
  officialBy: ({ body, service, role }) => [body, service, role].filter(Boolean).join(', '),
  votes: (count) => n(count, '# personne trouve cela utile', '# personnes trouvent cela utile'),
  gone: {
    author: ({ date }) => `Retiré par son auteur${date && ` le ${date}`}.`,
    moderator: ({ date, ref }) => `Retiré${date && ` le ${date}`}${ref && ` – charte, ${ref}`}.`,
    law: ({ date, ref }) => `Retiré${date && ` le ${date}`} pour respecter la loi${ref && ` – ${ref}`}.`,
  },
  unknown: 'Ce commentaire est indisponible pour le moment.',
} satisfies ThreadTerms;
