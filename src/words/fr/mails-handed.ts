import type { HandedMailTerms } from '../terms.ts';

/** French: comments that are with a service. */
export default {
  mark: ({ service, date }) =>
    date === undefined ? `Confié à\u00a0: ${service}` : `Confié à\u00a0: ${service}, jusqu’au ${date}`,
  markLate: ({ service, date }) => `Confié à\u00a0: ${service}, réponse attendue depuis le ${date}`,
  markAnswered: (service) => `Réponse reçue\u00a0: ${service}`,
  subject: ({ site, topic }) => `[${site}] Votre avis est demandé\u00a0: ${topic}`,
  intro: ({ service, page }) =>
    `L’équipe de modération demande l’avis de votre service (${service}) sur un commentaire de la page «\u00a0${page}\u00a0». Dites-lui ce que vous savez\u00a0: c’est elle qui décidera.`,
  until: (date) => `Une réponse est souhaitée pour le ${date}.`,
  note: 'Ce que l’équipe de modération voudrait savoir',
  answer: 'La réponse',
  open: 'L’ouvrir dans l’espace de modération',
  answeredSubject: ({ site, service }) => `[${site}] Réponse reçue\u00a0: ${service}`,
  answered: ({ service, page }) =>
    `Le service consulté (${service}) a répondu au sujet d’un commentaire de la page «\u00a0${page}\u00a0».`,
  lateSubject: ({ site, topic }) => `[${site}] Une réponse est encore attendue\u00a0: ${topic}`,
  late: ({ service, page, date }) =>
    `Un commentaire de la page «\u00a0${page}\u00a0» a été confié à votre service (${service}). Une réponse était souhaitée pour le ${date}\u00a0: même courte, elle aidera.`,
  overdue: ({ service, page, date }) =>
    `Un commentaire de la page «\u00a0${page}\u00a0» a été confié au service suivant\u00a0: ${service}. Une réponse était souhaitée pour le ${date}. Vous pouvez le reprendre dans l’espace de modération, ou décider sans réponse.`,
} satisfies HandedMailTerms;
