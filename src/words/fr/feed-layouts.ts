import type { FeedLayoutsTerms } from '../terms.ts';

/** French: the wall of posts, a few at a time. */
export default {
  carousel: {
    label: 'Publications, côte à côte',
    previous: 'Publications précédentes',
    next: 'Publications suivantes',
    position: ({ first, last, of }) =>
      first === last ? `Publication ${first} sur ${of}` : `Publications ${first} à ${last} sur ${of}`,
  },
  kiosk: {
    scan: 'À lire sur votre téléphone',
    position: ({ item, of }) => `${item} sur ${of}`,
    pause: 'Suspendre',
    resume: 'Reprendre',
    updated: (date) => `Mis à jour le ${date}`,
  },
} satisfies FeedLayoutsTerms;
