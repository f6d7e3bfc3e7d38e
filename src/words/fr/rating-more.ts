import type { RatingMoreTerms } from '../terms.ts';

/** French: voting, changing a vote, taking it back. */
export default {
  unread: 'Les avis sont indisponibles pour le moment.',
  retry: 'Réessayer',
  change: 'Changer mon avis',
  withdraw: 'Retirer mon avis',
  sending: 'Envoi de votre avis…',
  sent: 'Merci, votre avis est pris en compte.',
  changed: 'Votre avis a été modifié.',
  withdrawn: 'Votre avis a été retiré.',
  yours: (choice) => `Votre avis\u00a0: ${choice}`,
  choose: 'Choisissez d’abord une réponse.',
  waiting: 'Votre avis est conservé dans ce navigateur. Il sera envoyé dès que la connexion sera rétablie.',
  failed: 'Votre avis n’a pas pu être envoyé. Veuillez réessayer.',
  refused: 'Il n’est pas possible de donner un avis sur cette page.',
  capped: 'Beaucoup d’avis sont venus de votre réseau aujourd’hui. Veuillez réessayer demain.',
  storage:
    'Un récépissé est conservé dans ce navigateur, pour que vous puissiez changer ou retirer votre avis.',
  closedReason: ({ reason, until }) =>
    `Les avis sont clos\u00a0: ${reason}.${until && ` Réouverture le ${until}.`}`,
  closed: 'Les avis sont clos.',
  closedUntil: (until) => `Les avis sont clos. Réouverture le ${until}.`,
} satisfies RatingMoreTerms;
