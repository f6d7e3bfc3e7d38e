import type { HandedMailTerms } from '../terms.ts';

/** English: comments that are with a service. */
export default {
  mark: ({ service, date }) => (date === undefined ? `With ${service}` : `With ${service} until ${date}`),
  markLate: ({ service, date }) => `With ${service}, due since ${date}`,
  markAnswered: (service) => `Answered by ${service}`,
  subject: ({ site, topic }) => `[${site}] Your view is asked for: ${topic}`,
  intro: ({ service, page }) =>
    `The moderators ask ${service} about a comment on “${page}”. Please say what you know: your answer goes to the moderators, who decide.`,
  until: (date) => `An answer is asked for by ${date}.`,
  note: 'What the moderators would like to know',
  answer: 'The answer',
  open: 'Open it at the desk',
  answeredSubject: ({ site, service }) => `[${site}] ${service} has answered`,
  answered: ({ service, page }) => `${service} has answered about a comment on “${page}”.`,
  lateSubject: ({ site, topic }) => `[${site}] An answer is still awaited: ${topic}`,
  late: ({ service, page, date }) =>
    `A comment on “${page}” has been with ${service}. An answer was asked for by ${date}: even a short one helps.`,
  overdue: ({ service, page, date }) =>
    `A comment on “${page}” is with ${service}, which was asked to answer by ${date}. You can take it back at the desk, or decide without an answer.`,
} satisfies HandedMailTerms;
