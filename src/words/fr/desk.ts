import { plural } from '../plural.ts';
import type { DeskTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: the moderation desk. */
export default {
  heading: 'Espace de modération',
  loading: 'Chargement…',
  failed: 'Le serveur ne répond pas. Rien n’a été modifié.',
  offline: 'Vous êtes hors connexion. Vous pourrez décider ensuite.',
  retry: 'Réessayer',
  queue: {
    pending: 'En attente de modération',
    held: 'Retenus',
    reported: 'Signalés',
    contested: 'Contestés',
    published: 'Publiés',
    rejected: 'Refusés',
    removed: 'Retirés',
  },
  queueCount: ({ queue, count }) => `${queue}\u00a0: ${count.toLocaleString('fr')}`,
  room: { handed: 'Avis des services', replies: 'Réponses officielles' },
  empty: {
    pending: 'Rien n’attend. Tous les commentaires ont été lus.',
    held: 'Aucun commentaire n’est retenu.',
    reported: 'Aucun signalement n’attend.',
    contested: 'Aucune décision n’est contestée.',
    published: 'Aucun commentaire n’est encore publié.',
    rejected: 'Aucun commentaire n’a été refusé.',
    removed: 'Aucun commentaire n’a été retiré.',
  },
  elsewhere: 'Encore à lire\u00a0:',
  serviceAt: (date) => `Prochain service\u00a0: ${date}.`,
  byItself: 'Les nouveaux commentaires s’affichent ici.',
  clock: (hours) =>
    hours
      ? `En attente depuis ${n(hours, '# heure ouvrée', '# heures ouvrées')}`
      : 'En attente depuis moins d’une heure ouvrée',
  news: (count) => n(count, 'Voir # nouveau', 'Voir # nouveaux'),
  more: 'Afficher la suite',
  unsent: (count) =>
    n(count, '# décision reste à envoyer, conservée ici.', '# décisions restent à envoyer, conservées ici.'),
  notDone: 'Cette décision n’a pas pu être prise. Rien n’a été modifié.',
  select: (name) => `Sélectionner\u00a0: ${name}`,
  received: (date) => `Reçu le ${date}`,
  known: (date) => `Lu pour la première fois le ${date}`,
  heldBy: {
    premoderation: 'Lecture avant publication',
    'first-post': 'Premier commentaire de cet auteur',
    links: 'Contient des liens',
    words: 'Contient un mot de la liste',
    spam: 'Ressemble à un message indésirable',
    rate: 'Beaucoup de commentaires en peu de temps',
    repeat: 'Répète un commentaire précédent',
    history: 'Un autre commentaire de cet auteur a été refusé',
    external: 'Retenu par votre propre contrôle',
    proof: 'Envoyé sans le calcul demandé',
    wave: 'Ressemble à des commentaires refusés',
    report: 'Signalé',
    schedule: 'Envoyé hors des heures de service',
    human: 'Retenu par un modérateur',
  },
  rule: (rule) => `Règle\u00a0: ${rule}`,
  reports: (count) => n(count, '# signalement', '# signalements'),
  openPage: 'Ouvrir la page (nouvelle fenêtre)',
  author: {
    heading: 'Auteur',
    anonymous: 'Sans nom',
    first: 'Premier commentaire',
    history: ({ published, refused }) =>
      `${n(published, '# publié', '# publiés')}, ${n(refused, '# refusé', '# refusés')}`,
    unverified: 'Adresse non vérifiée\u00a0: elle ne prouve pas qui écrit.',
    others: 'Autres contributions de cet auteur',
  },
  act: {
    approve: 'Publier',
    reject: 'Refuser',
    remove: 'Retirer',
    restore: 'Publier à nouveau',
    keep: 'Laisser publié',
    approveEdit: 'Publier la modification',
    rejectEdit: 'Refuser la modification',
    hide: 'Masquer',
    uphold: 'Maintenir la décision',
    overturn: 'Revenir sur la décision',
    undo: 'Annuler',
    selectAll: 'Tout sélectionner',
    selected: (count) => n(count, '# commentaire sélectionné', '# commentaires sélectionnés'),
  },
  done: {
    approved: 'Publié',
    rejected: 'Refusé',
    removed: 'Retiré',
    hidden: 'Masqué',
    kept: 'Laissé publié',
    upheld: 'Décision maintenue',
    overturned: 'Décision annulée',
    several: (count) => n(count, '# commentaire traité', '# commentaires traités'),
    undone: 'Annulé',
    undoLeft: (seconds) => n(seconds, '# seconde pour annuler', '# secondes pour annuler'),
  },
  decide: {
    clause: 'Article de la charte',
    explanation: 'Explication pour l’auteur',
    reason: 'Motif, pour le registre',
  },
  edit: { public: 'Texte publié', proposed: 'Modification proposée' },
  people: {
    noRight: 'Votre rôle ne le prévoit pas. Un administrateur peut vous aider.',
  },
  signIn: {
    ended: 'Votre session est terminée. Reconnectez-vous.',
  },
  keys: {
    heading: 'Raccourcis clavier',
  },
  log: {
    heading: 'Registre des décisions',
    deleted: 'Supprimé',
  },
} satisfies DeskTerms;
