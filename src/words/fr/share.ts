import type { ShareTerms } from '../terms.ts';

/** French: the share line. */
export default {
  heading: 'Partager cette page',
  about: ({ heading, title }) => `${heading}\u00a0: ${title}`,
  email: 'Courriel',
  sms: 'SMS',
  shareOn: (network) => `Partager sur ${network} (nouvelle fenêtre)`,
  byEmail: 'Partager par courriel',
  bySms: 'Partager par SMS',
  copy: 'Copier le lien',
  copied: 'Lien copié',
  address: 'Adresse de la page',
  print: 'Imprimer',
  native: 'Partager avec…',
} satisfies ShareTerms;
