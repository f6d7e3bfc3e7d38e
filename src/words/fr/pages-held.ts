import type { HeldTerms } from '../terms.ts';

/** Français : un site en suspens, ou parti. */
export default {
  visitors: 'Les contributions sont en pause sur ce site. Ce qui est publié reste lisible.',
  hidden: {
    heading: 'En pause',
    text: 'Cette partie du site est en pause. Vous pourrez y revenir plus tard.',
  },
  removed: {
    heading: 'Plus rien ici',
    text: 'Ces échanges ne sont plus conservés ici. Le site de l’institution indique peut-être où ils se poursuivent.',
  },
  desk: {
    heading: 'Ce site est suspendu',
    since: (date) => `Par l’exploitant du service, depuis le ${date}.`,
    until: (date) => `Il reprend de lui-même le ${date}.`,
    reason: (reason) => `Motif\u00a0: ${reason}`,
    may: 'Tout reste lisible ici\u202f; les décisions et les autres actes attendent la reprise.',
    hidden: 'Les visiteurs ne voient ni les commentaires ni le fil pour le moment.',
  },
} satisfies HeldTerms;
