import { plural } from '../plural.ts';
import type { DeskWavesTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: what moderators read of waves. */
export default {
  heading: {
    alike: (count) => n(count, '# commentaire semblable', '# commentaires semblables'),
    network: (count) =>
      n(
        count,
        '# commentaire venu d’un même réseau en un jour',
        '# commentaires venus d’un même réseau en un jour',
      ),
  },
  hint: {
    alike:
      'Ils disent presque la même chose. Si vous les refusez, chaque auteur lira les motifs et pourra les contester.',
    network:
      'Une école ou un bureau peut donner la même image\u00a0: en cas de doute, lisez-les un par un. Si vous les refusez, chaque auteur lira les motifs et pourra les contester.',
  },
  refuseAll: (count) => n(count, 'Refuser celui-ci', 'Refuser les #'),
  apart: 'Les afficher un par un',
  others: 'D’autres commencent ainsi',
  left: (count) =>
    n(
      count,
      '# commentaire a changé entre-temps et n’a pas été touché.',
      '# commentaires ont changé entre-temps et n’ont pas été touchés.',
    ),
  hold: {
    label: 'Retenir les prochains qui leur ressemblent',
    hint: 'Ils attendront votre lecture. Aucun n’est publié ni refusé tout seul.',
    until: 'Jusqu’au',
    untilHint: (days) => `${days} jours au plus. Vous pourrez y mettre fin plus tôt dans les outils.`,
    needUntil: (days) => `Choisissez un jour dans les ${days} prochains jours.`,
  },
  rules: {
    heading: 'Retenus pour leur ressemblance',
    hint: 'Les commentaires qui leur ressemblent attendent un modérateur. Aucun n’est publié ni refusé tout seul.',
    none: 'Aucun commentaire n’est retenu pour sa ressemblance avec d’autres.',
    rule: ({ refused, at }) =>
      `${n(refused, 'Comme celui qui a été refusé', 'Comme les # refusés')} le ${at}`,
    until: (date) => `Jusqu’au ${date}`,
    by: (name) => `Décidé par ${name}`,
    ground: (ref) => `Motif du refus\u00a0: ${ref}`,
    end: 'Y mettre fin',
    endOf: (rule) => `Y mettre fin\u00a0: ${rule}`,
    ended: 'La règle a pris fin. Ce qu’elle a retenu attend toujours.',
    log: 'Qui a décidé de ces règles, qui y a mis fin',
    line: {
      set: ({ date, who, refused, until }) =>
        `${date}\u00a0: ${who} a refusé ${n(refused, '# commentaire', '# commentaires')}\u202f; les prochains sont retenus jusqu’au ${until}`,
      end: ({ date, who, refused }) =>
        `${date}\u00a0: ${who} a mis fin à la règle sur ${n(refused, '# commentaire refusé', '# commentaires refusés')}`,
    },
    somebody: 'Une personne partie depuis',
  },
} satisfies DeskWavesTerms;
