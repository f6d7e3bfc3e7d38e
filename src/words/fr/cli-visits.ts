import type { CliVisitsTerms } from '../terms.ts';

/** French: the command line, for pages that moved or went. */
export default {
  fate: {
    moved: ({ from, to }) => `${from} → ${to}`,
    merged: ({ from, to }) => `${from} → ${to}, avec les commentaires qui s’y trouvent`,
    gone: (page) => `${page} a été retirée\u00a0: ses commentaires restent lisibles, sans nouvel ajout.`,
  },
  unsure: {
    away: (page) => `${page}\u00a0: pas de réponse pour le moment. Rien n’est modifié.`,
    absent: (page) =>
      `${page} est introuvable (404), peut-être par erreur. Si elle est retirée pour de bon, faites-la répondre 410.`,
    elsewhere: (page) =>
      `${page} mène à un autre site. S’il est à vous, ajoutez-le dans «\u00a0origins\u00a0».`,
    home: (page) =>
      `${page} mène à la page d’accueil. Indiquez vous-même sa nouvelle adresse\u00a0: parvis threads map`,
    chain: (page) => `${page} mène à une page qui mène ailleurs. Faites-la mener directement au bon endroit.`,
    other: (page) =>
      `${page} mène à ce qui n’est pas une page, ou à une page qui indique une autre adresse canonique.`,
    crowd: (page) =>
      `${page} mène là où mènent beaucoup de pages. Indiquez vous-même sa nouvelle adresse\u00a0: parvis threads map`,
  },
  sum: ({ visited, moved, merged, gone }) =>
    `Pages visitées\u00a0: ${visited}. Déplacées\u00a0: ${moved}. Réunies\u00a0: ${merged}. Retirées\u00a0: ${gone}.`,
  dry: 'Rien n’a été modifié. Pour le faire, ajoutez --yes.',
  done: 'C’est fait. «\u00a0parvis threads undo\u00a0» revient en arrière.',
} satisfies CliVisitsTerms;
