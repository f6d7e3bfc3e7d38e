import { plural } from '../plural.ts';
import type { PagesTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: the server's own pages. */
export default {
  back: (page) => `Retour à «\u00a0${page}\u00a0»`,
  language: 'Langue',
  private: 'Cette page est la vôtre\u00a0: toute personne qui en a le lien peut la voir.',
  notFound: {
    heading: 'Page introuvable',
    text: 'Le lien est peut-être incomplet ou n’est plus valable. Veuillez vérifier qu’il est copié en entier.',
  },
  failed: {
    heading: 'Indisponible pour le moment',
    text: 'Rien n’est perdu. Veuillez réessayer dans quelques minutes.',
  },
  receipt: {
    title: 'Votre récépissé',
    intro: (page) => `Vous avez écrit ce commentaire sur «\u00a0${page}\u00a0».`,
    yourText: 'Votre texte',
    state: 'Où il en est',
    keep: 'Gardez le lien de cette page\u00a0: c’est le seul moyen d’y revenir.',
    exportData: 'Télécharger mes données',
    erase: 'Effacer mes données',
    eraseAsk:
      'Votre texte, votre nom et votre adresse seront effacés définitivement. Les réponses reçues resteront.',
    eraseYes: 'Oui, les effacer',
    erased: 'Vos données ont été effacées.',
    wrong: 'Aucun commentaire ne correspond à ce lien.',
  },
  statement: {
    title: 'Exposé des motifs',
    intro: (reference) => `Décision ${reference}`,
    none: 'Aucune décision n’a été prise sur ce commentaire.',
  },
  contest: {
    title: 'Contester une décision',
    intro: 'Une autre personne relira le commentaire. C’est gratuit.',
    done: (reference) => `Votre contestation est bien arrivée. Référence\u00a0: ${reference}.`,
  },
  reportForm: {
    title: (page) => `Signaler un commentaire sur «\u00a0${page}\u00a0»`,
    intro: 'Aucun compte n’est nécessaire.',
  },
  reportFollow: {
    title: 'Votre signalement',
    intro: (reference) => `Signalement ${reference}`,
    received: (date) => `Reçu le ${date}`,
    none: 'Aucun signalement ne correspond à ce lien.',
  },
  emailCheck: {
    title: 'Vérifier votre adresse de courriel',
    ask: (address) => `${address} est-elle votre adresse\u202f?`,
    yes: 'Oui, c’est mon adresse',
    done: 'Merci, votre adresse est confirmée.',
    old: 'Ce lien n’est plus valable. Vous pouvez en demander un nouveau depuis votre récépissé.',
    notYou: 'Si vous n’avez rien demandé, vous pouvez fermer cette page\u00a0: il ne se passera rien.',
    replies: 'M’écrire aussi quand quelqu’un répond à ce commentaire',
  },
  confirm: {
    title: 'Confirmer la décision',
    ask: (author) => `Vous allez décider pour un commentaire écrit par ${author}.`,
    nothingYet: 'Rien n’a encore été fait.',
    yes: {
      approve: 'Publier le commentaire',
      reject: 'Refuser le commentaire',
      remove: 'Retirer le commentaire',
    },
    no: 'Le laisser tel quel',
    changed:
      'Le commentaire a été modifié depuis l’envoi du message. Vous pouvez le lire dans l’espace de modération.',
    old: 'Ce lien a expiré. Le commentaire est dans l’espace de modération.',
    ended: 'Ce lien a été fait pour une personne qui ne peut plus décider ici.',
    wrong: 'Aucun commentaire ne correspond à ce lien. Il est peut-être incomplet.',
    comment: 'Le commentaire',
    desk: 'Ouvrir l’espace de modération',
    done: (decision) => `C’est fait\u00a0: ${decision}.`,
    used: 'Ce lien a déjà servi.',
    already: ({ who, date }) => `${who} a décidé pour ce commentaire le ${date}.`,
  },
  unsubscribe: {
    title: 'Ne plus recevoir ces messages',
    ask: 'Vous ne recevrez plus de message à propos de ce commentaire.',
    yes: 'Arrêter les messages',
    done: 'Vous ne recevrez plus de message à propos de ce commentaire.',
  },
  thread: {
    title: (page) => `Commentaires sur «\u00a0${page}\u00a0»`,
    intro: (page) => `Voici les contributions du public sur «\u00a0${page}\u00a0».`,
    older: 'Commentaires plus anciens',
    newer: 'Commentaires plus récents',
    page: ({ item, of }) => `Page ${item} sur ${of}`,
    sent: 'Merci. Votre commentaire est bien arrivé. Gardez le lien de son récépissé.',
    formOld:
      'Le formulaire était ouvert depuis longtemps. Votre texte est ci-dessous\u00a0: veuillez le renvoyer.',
  },
  figures: {
    title: 'La modération en chiffres',
    intro: ({ from, to }) => `Du ${from} au ${to}`,
    received: 'Commentaires reçus',
    published: 'Publiés',
    refused: 'Refusés',
    removed: 'Retirés après publication',
    reports: 'Signalements reçus',
    contests: 'Décisions contestées',
    reversed: 'Décisions annulées',
    automated: 'Retenus par un contrôle automatique',
    median: 'La moitié des décisions ont pris moins de',
    ninetieth: 'Neuf décisions sur dix ont pris moins de',
    byClause: 'Refus et retraits par article de la charte',
    hours: (hours) => n(hours, '# heure ouvrée', '# heures ouvrées'),
    empty: 'Il n’y a pas eu de commentaire pendant cette période.',
    download: 'Télécharger les chiffres (CSV)',
    small: 'Moins de 5',
  },
  kiosk: {
    title: (site) => `Actualités\u00a0: ${site}`,
    scan: 'Lisez ce code pour continuer sur votre téléphone',
    updated: (date) => `Mis à jour le ${date}`,
  },
  signIn: {
    title: 'Se connecter pour commenter',
    intro: (page) => `Vous reviendrez ensuite à «\u00a0${page}\u00a0».`,
    continue: 'Continuer',
    failed: 'La connexion n’a pas abouti. Votre brouillon est toujours sur la page.',
    done: 'La connexion a abouti.',
  },
} satisfies PagesTerms;
