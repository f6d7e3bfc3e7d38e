import type { ThreadOwnTerms } from '../terms.ts';

/** French: the states of one’s own comments. */
export default {
  state: {
    draft: 'Brouillon',
    queued: 'En attente d’envoi',
    sending: 'Envoi en cours',
    pending: 'En attente de modération',
    held: 'Retenu pour vérification',
    published: 'Publié',
    rejected: 'Non publié',
    removed: 'Retiré',
    deleted: 'Retiré par son auteur',
    unknown: 'Inconnu',
  },
} satisfies ThreadOwnTerms;
