import { plural } from '../plural.ts';
import type { ReportMoreTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: sending a report. */
export default {
  sending: 'Envoi en cours…',
  sent: ({ reference, date }) =>
    `Nous avons reçu votre signalement le ${date}. Sa référence est ${reference}.`,
  copyReference: 'Copier la référence',
  referenceCopied: 'Référence copiée',
  already: 'D’autres personnes ont aussi signalé ce commentaire. Votre signalement s’y ajoute.',
  error: {
    category: 'Choisissez l’objet du signalement.',
    reason: 'Écrivez en quelques mots pourquoi le relire.',
    reasonLong: (max) =>
      n(max, 'Ramenez l’explication à # caractère.', 'Ramenez l’explication à # caractères.'),
    emailWrong: 'Indiquez une adresse de courriel comme nom@exemple.fr, ou laissez le champ vide.',
    goodFaith: 'Cochez la case pour indiquer que vous signalez de bonne foi.',
  },
  failed: 'Votre signalement n’a pas pu être envoyé. Votre texte est conservé\u00a0: veuillez réessayer.',
} satisfies ReportMoreTerms;
