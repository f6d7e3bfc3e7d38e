import { plural } from '../plural.ts';
import type { ReportTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: reporting a comment. */
export default {
  heading: 'Signaler un commentaire',
  intro:
    'Dites-nous ce qui ne va pas. Aucun compte n’est nécessaire, et votre identité n’est pas communiquée à l’auteur.',
  address: 'Commentaire signalé',
  category: 'De quoi s’agit-il\u202f?',
  categories: {
    illegal: 'Propos interdits par la loi',
    hate: 'Haine ou discrimination',
    harassment: 'Harcèlement, menace ou injure',
    'personal-data': 'Vie privée ou données personnelles',
    'child-abuse': 'Violences sexuelles sur des enfants',
    charter: 'Propos contraires à la charte',
    spam: 'Publicité ou fraude',
    other: 'Autre chose',
  },
  reason: 'Pourquoi le relire',
  reasonHint: 'Quelques phrases suffisent. Citez la loi si vous la connaissez.',
  name: 'Votre nom',
  email: 'Votre adresse de courriel',
  contactHint: 'Pour accuser réception de votre signalement et vous dire ce que nous décidons.',
  contactNotAsked: 'Pour ce type de signalement, nous ne demandons ni nom ni adresse.',
  goodFaith: 'Je crois de bonne foi que ce que j’écris ici est exact et complet.',
  send: 'Envoyer le signalement',
  sending: 'Envoi en cours…',
  cancel: 'Annuler',
  urgent: 'Si quelqu’un est en danger, appelez maintenant le 112 ou le 17.',
  sent: ({ reference, date }) =>
    `Nous avons reçu votre signalement le ${date}. Sa référence est ${reference}.`,
  reference: 'Référence',
  copyReference: 'Copier la référence',
  referenceCopied: 'Référence copiée',
  follow: 'Suivre votre signalement',
  duplicate: (reference) => `Vous avez déjà signalé ce commentaire. La référence est ${reference}.`,
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
  state: {
    received: 'Reçu',
    'under-review': 'En cours de lecture',
    decided: 'Décidé',
    void: 'Clos sans décision\u00a0: le commentaire avait déjà disparu',
    unknown: 'Inconnu pour le moment',
  },
  decision: {
    kept: 'Le commentaire reste tel quel.',
    removed: 'Le commentaire a été retiré.',
    withheld: 'Le commentaire n’a pas été publié.',
  },
  decided: (date) => `Décidé le ${date}`,
  byHuman: 'Une personne a décidé.',
  withAutomation: 'Des moyens automatiques ont aidé\u202f; une personne a décidé.',
  redress: 'Si vous n’êtes pas d’accord, vous pouvez nous demander gratuitement une nouvelle lecture.',
} satisfies ReportTerms;
