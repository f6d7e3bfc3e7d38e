import { plural } from '../plural.ts';
import type { MailsTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: every mail. */
export default {
  hello: 'Bonjour,',
  signature: (site) => `L’équipe de modération, ${site}`,
  why: (site) => `Vous recevez ce message parce que votre adresse a été donnée sur ${site}.`,
  unsubscribe: 'Ne plus recevoir ces messages',
  noReply: 'Les réponses à ce message ne sont pas lues.',
  linkOnce: (date) => `Ce lien sert une seule fois, jusqu’au ${date}.`,
  notice: {
    subject: ({ site, page }) => `[${site}] Nouveau commentaire sur «\u00a0${page}\u00a0»`,
    intro: ({ author, page, date }) => `${author} a écrit sur «\u00a0${page}\u00a0» le ${date}.`,
    edit: ({ author, page, date }) =>
      `Le ${date}, ${author} a modifié un commentaire sur «\u00a0${page}\u00a0».`,
    rule: (rule) => `Retenu pour la raison suivante\u00a0: ${rule}`,
    text: 'Le commentaire',
    approve: 'Publier',
    reject: 'Refuser',
    open: 'Ouvrir l’espace de modération',
    safe: 'Chaque lien ouvre une page qui demande confirmation. L’ouvrir ne change rien.',
  },
  report: {
    subject: ({ site, reference }) => `[${site}] Commentaire signalé\u00a0: ${reference}`,
    intro: ({ category, date }) => `Un commentaire a été signalé le ${date} (${category}).`,
    open: 'Lire le signalement',
  },
  urgent: {
    subject: (site) => `[${site}] Urgent\u00a0: un commentaire concerne peut-être une personne en danger`,
    intro: ({ page, date }) =>
      `Un commentaire du ${date} sur «\u00a0${page}\u00a0» contient des mots d’urgence. Il est retenu.`,
    act: 'Veuillez le lire maintenant. L’auteur a vu les numéros d’urgence.',
  },
  digest: {
    subject: ({ site, count }) => `[${site}] ${n(count, '# commentaire attend', '# commentaires attendent')}`,
    intro: (count) => n(count, '# commentaire attend d’être lu.', '# commentaires attendent d’être lus.'),
    oldest: (date) => `Le plus ancien est arrivé le ${date}.`,
    late: (count) => n(count, '# a dépassé le délai.', '# ont dépassé le délai.'),
    none: 'Rien n’attend.',
    open: 'Ouvrir l’espace de modération',
  },
  summary: {
    subject: ({ site, count }) =>
      `[${site}] ${n(count, '# commentaire de plus', '# commentaires de plus')} cette heure-ci`,
    intro: (count) =>
      n(
        count,
        '# commentaire de plus est arrivé cette heure-ci. Il est dans l’espace de modération.',
        '# commentaires de plus sont arrivés cette heure-ci. Ils sont dans l’espace de modération.',
      ),
  },
  decision: {
    subject: {
      published: 'Votre commentaire est publié',
      rejected: 'Votre commentaire n’a pas été publié',
      removed: 'Votre commentaire a été retiré',
      restored: 'Votre commentaire est de nouveau publié',
    },
    intro: ({ page, date }) => `Vous avez écrit un commentaire sur «\u00a0${page}\u00a0» le ${date}.`,
    published: 'Il est maintenant public. Merci de votre participation.',
    rejected: 'Il n’a pas été publié. En voici les motifs.',
    removed: 'Il a été retiré. En voici les motifs.',
    restored: 'Après une nouvelle lecture, nous l’avons publié à nouveau.',
    see: 'Voir votre commentaire',
    contest: (date) => `Si vous n’êtes pas d’accord, vous pouvez contester cette décision jusqu’au ${date}.`,
    how: 'Pour cela, ouvrez la page de votre commentaire sur l’appareil qui vous a servi à l’écrire, ou répondez à ce message.',
  },
  reply: {
    subject: (page) => `Une réponse à votre commentaire sur «\u00a0${page}\u00a0»`,
    intro: ({ author, page }) => `${author} a répondu à votre commentaire sur «\u00a0${page}\u00a0».`,
    see: 'Lire la réponse',
  },
  receipt: {
    subject: (page) => `Votre commentaire sur «\u00a0${page}\u00a0»`,
    intro: (page) => `Voici le récépissé de votre commentaire sur «\u00a0${page}\u00a0».`,
    keep: 'Gardez ce message\u00a0: son lien montre ce que devient votre commentaire.',
  },
  reportReceipt: {
    subject: (reference) => `Votre signalement est bien arrivé\u00a0: ${reference}`,
    intro: ({ page, date }) => `Le ${date}, vous avez signalé un commentaire sur «\u00a0${page}\u00a0».`,
    next: 'Une personne va le lire. Nous vous dirons ce qui a été décidé.',
  },
  reportDecision: {
    subject: (reference) => `Décision sur votre signalement ${reference}`,
    acted: 'Le commentaire que vous avez signalé n’est plus affiché.',
    kept: 'Après lecture, nous avons décidé de laisser le commentaire en place.',
    redress: 'Si vous n’êtes pas d’accord, vous pouvez nous demander gratuitement une nouvelle lecture.',
  },
  contest: {
    subject: (reference) => `Réponse à votre contestation ${reference}`,
    upheld: 'Votre commentaire a été relu, avec votre contestation. La décision est maintenue.',
    reversed: 'Votre commentaire a été relu, avec votre contestation. La décision est annulée.',
  },
  emailCheck: {
    subject: (site) => `Confirmez votre adresse de courriel pour ${site}`,
    intro: (site) => `Cette adresse a été donnée avec un commentaire sur ${site}.`,
    confirm: 'Confirmer mon adresse',
    ignore: 'Si ce n’était pas vous, vous pouvez ignorer ce message\u00a0: l’adresse ne servira pas.',
  },
  signIn: {
    subject: (site) => `Votre lien de connexion pour ${site}`,
    intro: 'Voici le lien que vous avez demandé pour ouvrir l’espace de modération.',
    open: 'Se connecter',
    ignore: 'Si vous n’avez rien demandé, vous pouvez ignorer ce message.',
  },
  invite: {
    subject: (site) => `Invitation à l’espace de modération (${site})`,
    intro: ({ site, role }) =>
      `Voici votre invitation à l’espace de modération (${site}). Votre rôle\u00a0: ${role}.`,
    open: 'Accepter l’invitation',
  },
  reminder: {
    subject: ({ site, count }) =>
      `[${site}] Rappel\u00a0: ${n(count, '# commentaire au-delà du délai', '# commentaires au-delà du délai')}`,
    intro: ({ count, hours }) =>
      `${n(count, '# commentaire attend', '# commentaires attendent')} depuis plus de ${n(hours, '# heure ouvrée', '# heures ouvrées')}.`,
    closing: (date) => `Sans décision d’ici le ${date}, les nouveaux commentaires seront fermés d’office.`,
    closedNow: (days) =>
      n(
        days,
        'Aucune décision n’a été prise depuis # jour ouvré\u00a0: les nouveaux commentaires sont fermés.',
        'Aucune décision n’a été prise depuis # jours ouvrés\u00a0: les nouveaux commentaires sont fermés.',
      ),
  },
  closure: {
    subject: (site) => `[${site}] Nouveaux commentaires fermés pour le moment`,
    open: 'Ils rouvriront d’eux-mêmes quand plus aucun commentaire n’aura dépassé le délai.',
    again: 'Plus aucun commentaire n’a dépassé le délai\u00a0: les habitants peuvent de nouveau écrire.',
    againSubject: (site) => `[${site}] Les commentaires sont rouverts`,
    visitors:
      'La lecture des commentaires reçus a pris du retard\u00a0: les nouveaux commentaires sont fermés pour le moment. Ceux qui sont publiés peuvent toujours être lus et signalés.',
  },
  test: {
    subject: (site) => `Message d’essai (${site})`,
    intro:
      'Ce message montre que votre service de commentaires peut envoyer des courriels. Il n’y a rien à faire.',
  },
  alert: {
    subject: ({ site, what }) => `[${site}] Alerte\u00a0: ${what}`,
    load: ({ pending, max }) =>
      `${n(pending, '# commentaire attend', '# commentaires attendent')} (limite\u00a0: ${max.toLocaleString('fr')}). Les nouveaux commentaires sont suspendus.`,
    kill: (who) => `L’arrêt d’urgence a été déclenché par ${who}.`,
    source: ({ source, since }) =>
      `${source} ne répond plus depuis le ${since}. Ses dernières publications restent affichées.`,
    watch: ({ term, count }) =>
      `«\u00a0${term}\u00a0»\u00a0: ${n(count, '# nouvelle mention', '# nouvelles mentions')}`,
    push: ({ network, page }) => `«\u00a0${page}\u00a0» n’a pas pu être publié sur ${network}.`,
    done: 'Tout est revenu à la normale.',
  },
  weekly: {
    subject: ({ site, from, to }) => `[${site}] Semaine du ${from} au ${to}`,
    intro: ({ from, to }) => `Voici les chiffres du ${from} au ${to}.`,
    indicator: {
      received: 'Commentaires reçus',
      published: 'Publiés',
      refused: 'Refusés, par article de la charte',
      decision: 'Délai de décision (la moitié, puis neuf sur dix)',
      reply: 'Délai de réponse officielle (la moitié, puis neuf sur dix)',
      late: 'En attente au-delà du délai',
      outOfHours: 'Reçus hors des heures de service',
      notices: 'Signalements, et suites données',
      pages: 'Pages les plus commentées',
      pushes: 'Publications sur les réseaux, envoyées et en échec',
      alt: 'Images sans description',
      minutes: 'Temps passé estimé, en minutes',
    },
    before: (value) => `semaine précédente\u00a0: ${value}`,
    owner: (service) => `Suivi par ${service}`,
    todo: (action) => `À faire\u00a0: ${action}`,
    empty: 'Il n’y a pas eu de commentaire cette semaine.',
    csv: 'Les mêmes chiffres sont joints sous forme de tableau (CSV).',
    purged: (count) =>
      n(count, '# donnée a été effacée, comme prévu.', '# données ont été effacées, comme prévu.'),
  },
} satisfies MailsTerms;
