import { plural } from '../plural.ts';
import type { FeedRareTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: what the wall of posts says of things that few posts have. */
export default {
  edited: (date) => `Modifié le ${date}`,
  pinned: 'Épinglé',
  warning: (text) => `Avertissement\u00a0: ${text}`,
  sensitive: 'Contenu sensible',
  sharedBy: (name) => `Partagé par ${name}`,
  video: 'Vidéo',
  audio: 'Enregistrement sonore',
  gif: 'Lire l’animation',
  quoted: (name) => `Citation, par ${name}`,
  quote: {
    pending: 'La publication citée attend l’accord de son auteur.',
    rejected: 'L’auteur de la publication citée n’a pas souhaité être cité.',
    revoked: 'L’auteur de la publication citée a retiré son accord.',
    deleted: 'La publication citée a été supprimée.',
    unauthorised: 'La publication citée n’est pas publique.',
    'blocked-account': 'La publication citée est masquée.',
    'blocked-domain': 'La publication citée est masquée.',
    'muted-account': 'La publication citée est masquée.',
  },
  event: { cancelled: 'Annulé', then: (dates) => `Ensuite\u00a0: ${dates}` },
  poll: {
    label: 'Sondage',
    option: ({ title, percent }) => `${title}\u00a0: ${percent}\u00a0%`,
    votes: (count) => n(count, '# vote', '# votes'),
    multiple: 'Plusieurs réponses possibles',
    ends: (date) => `Ouvert jusqu’au ${date}`,
    ended: (date) => `Clos le ${date}`,
  },
} satisfies FeedRareTerms;
