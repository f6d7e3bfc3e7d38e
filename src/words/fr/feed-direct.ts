import type { FeedDirectTerms } from '../terms.ts';

/** French: the question before another host is asked. */
export default {
  why: ({ hosts, count }) =>
    `Ces publications se trouvent sur ${hosts}. Si vous les affichez, ${
      count > 1 ? 'ces sites connaîtront' : 'ce site connaîtra'
    } votre adresse internet (adresse IP).`,
  shown: ({ hosts, count }) =>
    `Ces publications sont chargées depuis ${hosts}, qui ${count > 1 ? 'connaissent' : 'connaît'} votre adresse internet (adresse IP).`,
  once: 'Charger une fois',
  always: 'Toujours charger ici',
  kept: '«\u00a0Toujours charger ici\u00a0» enregistre votre choix dans ce navigateur. Vous pourrez le retirer à tout moment.',
  withdraw: 'Ne plus charger',
} satisfies FeedDirectTerms;
