import { plural } from '../plural.ts';
import type { DeskToolsTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: the tools of the moderation desk. */
export default {
  reply: {
    heading: 'Réponse officielle',
    canned: 'Réponses types',
    signedAs: 'Signée',
    text: 'Votre réponse',
    draftOnly: 'Un modérateur publiera votre brouillon.',
    send: 'Publier la réponse',
  },
  escalate: {
    service: 'Service',
    deadline: 'Réponse attendue pour le',
    note: 'Note pour le service',
    overdue: (date) => `Réponse attendue depuis le ${date}`,
  },
  suspend: { until: 'Jusqu’au', reason: 'Motif donné à l’auteur' },
  wave: {
    heading: (count) => n(count, '# commentaire semblable', '# commentaires semblables'),
    hint: 'Ils sont presque identiques, ou viennent du même réseau.',
    refuseAll: (count) => n(count, 'Refuser celui-ci', 'Refuser les #'),
    holdNext: 'Retenir aussi les suivants',
    holdUntil: (date) => `Les suivants sont retenus jusqu’au ${date}.`,
  },
  words: {
    heading: 'Liste de mots',
    hint: 'Un commentaire contenant l’un de ces mots attend un modérateur. La liste n’est jamais publique.',
    add: 'Ajouter un mot ou une expression',
    dryRun: 'Essayer sur les commentaires passés',
    result: ({ held, of }) =>
      `${n(held, '# aurait été retenu', '# auraient été retenus')} sur ${n(of, 'le dernier commentaire', 'les # derniers commentaires')}.`,
    save: 'Enregistrer la liste',
  },
  modes: {
    heading: 'Mode de modération',
    tradeOff:
      'Lire d’abord évite les mauvaises surprises. Cela signifie aussi que chaque texte était connu avant de paraître.',
  },
  mode: {
    closed: 'Fermé',
    readonly: 'Lecture seule',
    premoderation: 'Lecture avant publication',
    postmoderation: 'Publication, puis lecture',
  },
  kill: {
    heading: 'Arrêt d’urgence',
    hint: 'Ferme les commentaires et arrête les publications sur les réseaux, pour ce site, en moins d’une minute.',
    now: 'Arrêter maintenant',
    on: (date) => `Arrêté depuis le ${date}`,
    off: 'Reprendre',
  },
  guard: ({ pending, max }) =>
    `${n(pending, '# commentaire attend', '# commentaires attendent')} (limite\u00a0: ${max.toLocaleString('fr')}). Les nouveaux commentaires sont suspendus.`,
  training: {
    heading: 'Entraînement',
    banner: 'Entraînement\u00a0: rien ici n’est réel, rien n’est publié.',
    start: 'Commencer',
    exercise: ({ item, of }) => `Exercice ${item} sur ${of}`,
    right: 'C’est la décision attendue.',
    compare: (expected) => `La décision attendue était\u00a0: ${expected}. Voici pourquoi.`,
    score: ({ right, of }) =>
      n(of, `${right} sur # décision conforme à l’attendu`, `${right} sur # décisions conformes à l’attendu`),
    again: 'Recommencer',
  },
} satisfies DeskToolsTerms;
