import { plural } from '../plural.ts';
import type { GuardTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** Français : plus de commentaires qu’on ne peut en lire, et le silence avant un scrutin. */
export default {
  visitors: {
    busy: 'De nombreux commentaires arrivent en ce moment\u00a0: chacun est lu avant de paraître.',
    full: 'Il est arrivé plus de commentaires que nous ne pouvons en lire\u00a0: il sera de nouveau possible d’écrire plus tard dans la journée, ou demain.',
    election: {
      'election-fr':
        'pas de nouveau message de la veille du scrutin à la fermeture des bureaux de vote (code électoral, art. L. 49)',
    },
  },
  load: {
    subject: (site) => `[${site}] De nombreux commentaires arrivent`,
    intro: ({ waiting, received }) =>
      `${n(received, '# commentaire est arrivé', '# commentaires sont arrivés')} en une heure, et ${n(waiting, '# attend', '# attendent')} d’être lus.`,
    busy: 'À partir de maintenant, chaque commentaire est lu avant de paraître, et chaque personne peut en envoyer moins.',
    full: 'Les nouveaux commentaires sont fermés pour le moment. Les habitants lisent pourquoi\u202f; ce qui est publié reste, et les signalements continuent.',
    byItself:
      'Cela prend fin tout seul quand le calme revient. À la modération, vous pouvez lire, décider, ou arrêter tout à fait les commentaires.',
    overSubject: (site) => `[${site}] Les commentaires sont redevenus calmes`,
    over: 'Les règles sont de nouveau celles de tous les jours\u00a0: il n’y a rien à faire.',
  },
} satisfies GuardTerms;
