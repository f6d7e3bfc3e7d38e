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
  later: {
    site: 'Site',
    help: 'Aide',
    oldest: (duration) => `Le plus ancien attend depuis ${duration}`,
    waited: ({ hours, target }) =>
      `En attente depuis ${n(hours, '# heure ouvrée', '# heures ouvrées')} (objectif\u00a0: ${target.toLocaleString('fr')})`,
    late: (count) => n(count, '# commentaire au-delà du délai', '# commentaires au-delà du délai'),
    context: 'Afficher la discussion',
  },
  author: {
    warned: (date) => `Averti le ${date}`,
    suspended: (date) => `Suspendu jusqu’au ${date}`,
  },
  act: {
    pin: 'Épingler',
    reply: 'Répondre',
    replySeveral: (count) => n(count, 'Répondre à # commentaire', 'Répondre à # commentaires à la fois'),
    escalate: 'Transmettre à un service',
    warn: 'Avertir l’auteur',
    suspend: 'Suspendre l’auteur',
    lock: 'Clore cette discussion',
    unlock: 'Rouvrir cette discussion',
    closeComments: 'Fermer les commentaires',
    reopen: 'Rouvrir les commentaires',
    assign: 'Prendre en charge',
    confirm: 'Confirmer',
    editAlt: 'Décrire l’image',
  },
  done: {
    sent: 'Réponse envoyée',
    escalated: (service) => `Transmis au service\u00a0: ${service}`,
  },
  decide: {
    secondOpinion: 'Une deuxième personne doit donner son accord avant la publication.',
    secondPending: (name) => `En attente d’une deuxième personne, après ${name}`,
    priorKnowledge: 'Lire un commentaire avant sa publication signifie que son contenu était connu.',
  },
  people: {
    heading: 'Personnes',
    invite: 'Inviter',
    email: 'Adresse de courriel',
    role: 'Rôle',
    revoke: 'Retirer l’accès',
    revoked: 'Accès retiré',
    lastAdmin: 'Un site a besoin d’un administrateur. Nommez-en d’abord un autre.',
  },
  keys: {
    change: 'Changer la touche',
  },
  feedQueue: { name: 'Actualités à vérifier', empty: 'Aucune actualité n’attend.' },
} satisfies DeskToolsTerms;
