import { plural } from '../plural.ts';
import type { FiguresTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: moderation in figures. */
export default {
  subject: ({ site, week }) => `${site}\u00a0: les commentaires de la semaine ${week}`,
  title: 'La modération en chiffres',
  lead: (site) =>
    `Comment ${site} modère les commentaires\u00a0: combien il y en a eu, ce qui a été décidé et en combien de temps.`,
  time: ({ from, to }) => `Du ${from} au ${to}.`,
  perDay: 'Commentaires reçus, jour par jour',
  perWeek: 'Commentaires reçus, semaine par semaine',
  weekOf: (day) => `Semaine du ${day}`,
  names: {
    received: 'Commentaires reçus',
    decided: 'Décisions',
    grounds: 'Motifs des refus et des retraits',
    decision: 'Délai de décision',
    reply: 'Délai de réponse officielle',
    late: 'En attente au-delà de l’objectif',
    outOfHours: 'Reçus hors des heures de service',
    notices: 'Signalements de commentaires',
    contests: 'Décisions contestées',
    pages: 'Pages les plus commentées',
    minutes: 'Temps de travail estimé',
  },
  act: {
    received: 'À utiliser pour prévoir les permanences.',
    decided: 'Si les refus augmentent, rappelez mieux la charte à côté du formulaire.',
    grounds: 'Si une règle revient souvent, expliquez-la sur la page.',
    decision: 'S’il s’allonge, demandez du temps au service ou changez l’objectif annoncé au public.',
    reply: 'S’il s’allonge, désignez dans le service une personne qui répond.',
    late: 'À traiter en premier.',
    outOfHours: 'Au-delà de la moitié, déplacez les heures de service ou annoncez-les plus clairement.',
    notices: 'Répondez à chacun\u00a0: la loi le demande.',
    contests: 'Si des décisions sont souvent annulées, relisez les cas ensemble.',
    pages: 'Répondez sur la page elle-même\u00a0: d’autres se posent la même question.',
    minutes: 'À comparer au temps prévu.',
  },
  owner: {
    moderators: 'Pour les modérateurs',
    service: 'Pour les services',
    manager: 'Pour la direction',
    webmaster: 'Pour le webmestre',
  },
  advice: ({ owner, act }) => `${owner}\u00a0: ${act}`,
  none: 'Aucun',
  received: ({ count, before }) =>
    `${n(count, '# commentaire', '# commentaires')} (${n(before, '# la semaine précédente', '# la semaine précédente')})`,
  comments: (count) => n(count, '# commentaire', '# commentaires'),
  decided: ({ published, refused, removed }) =>
    `${n(published, '# publié', '# publiés')}, ${n(refused, '# refusé', '# refusés')}, ${n(removed, '# retiré ensuite', '# retirés ensuite')}`,
  ground: ({ ref, count }) => `${ref}\u00a0: ${n(count, '# décision', '# décisions')}`,
  page: ({ page, count }) => `${page}\u00a0: ${n(count, '# commentaire', '# commentaires')}`,
  delay: ({ median, ninety }) => `La moitié en ${median} de service, neuf sur dix en ${ninety}`,
  clock: ({ median, ninety }) => `La moitié en ${median}, neuf sur dix en ${ninety}`,
  late: ({ late, waiting }) => `${n(late, '#', '#')} sur ${n(waiting, '# en attente', '# en attente')}`,
  outOfHours: ({ count, percent }) =>
    `${n(count, '# commentaire', '# commentaires')}, soit ${n(percent, '# pour cent', '# pour cent')}`,
  notices: ({ count, decided, upheld }) =>
    `${n(count, '# signalement', '# signalements')}, ${n(decided, '# traité', '# traités')}, ${n(upheld, '# fondé', '# fondés')}`,
  contests: ({ count, upheld, reversed }) =>
    `${n(count, '# contestation', '# contestations')}, ${n(upheld, '# décision maintenue', '# décisions maintenues')}, ${n(reversed, '# annulée', '# annulées')}`,
  minutes: (time) => `Environ ${time}`,
  open: 'Ouvrir l’espace de modération',
  columns: ['Chiffre', 'Valeur', 'Unité'],
  units: { comments: 'commentaires', hours: 'heures', acts: 'décisions', minutes: 'minutes' },
  lines: {
    published: 'Publiés',
    refused: 'Refusés',
    removed: 'Retirés après publication',
    decisionMedian: 'Délai de décision, médiane',
    decisionNinety: 'Délai de décision, neuf sur dix',
    replyMedian: 'Délai de réponse officielle, médiane',
    replyNinety: 'Délai de réponse officielle, neuf sur dix',
    waiting: 'En attente maintenant',
    noticesDecided: 'Signalements traités',
    noticesUpheld: 'Signalements fondés',
    contestsUpheld: 'Décisions contestées, maintenues',
    contestsReversed: 'Décisions contestées, annulées',
  },
} satisfies FiguresTerms;
