import type { ReportFirstTerms } from '../terms.ts';

/** French: the form to report a comment. */
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
  cancel: 'Annuler',
  urgent: 'Si quelqu’un est en danger, appelez maintenant le 112 ou le 17.',
  notYet:
    'La suite du formulaire n’a pas encore pu être chargée. Votre texte est conservé\u00a0: veuillez réessayer.',
} satisfies ReportFirstTerms;
