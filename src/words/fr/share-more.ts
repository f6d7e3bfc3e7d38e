import type { ShareMoreTerms } from '../terms.ts';

/** French: what the share line says once opened. */
export default {
  more: 'Plus de moyens de partager',
  close: 'Fermer',
  share: 'Partager',
  copyFailed: 'Lien sélectionné. Appuyez sur Ctrl+C pour le copier.',
  nativeFailed: 'Votre appareil n’a pas pu ouvrir son propre partage. Choisissez dans cette liste.',
  picker: {
    open: (network) => `Partager sur ${network}\u00a0: choisir votre serveur`,
    heading: (network) => `Partager sur ${network}`,
    label: 'Votre serveur',
    hint: 'Par exemple\u00a0: mastodon.social ou @nom@mastodon.social',
    invalid: 'Indiquez le nom de votre serveur, par exemple mastodon.social.',
    remember: 'Retenir ce serveur',
    rememberHint: 'Conservé dans ce navigateur uniquement.',
    remembered: 'Serveurs retenus dans ce navigateur',
    forget: (server) => `Oublier ${server}`,
    forgotten: 'Serveur oublié',
    go: 'Continuer (nouvelle fenêtre)',
    goTo: (server) => `Continuer vers ${server} (nouvelle fenêtre)`,
    software: 'Réseau de ce serveur',
    notKept:
      'Ce navigateur ne garde rien\u00a0: le serveur est retenu jusqu’à ce que vous quittiez cette page.',
    cancel: 'Annuler',
  },
  qr: {
    open: 'Code QR',
    heading: 'Code QR de cette page',
    alt: (address) => `Code QR menant à ${address}`,
    hint: 'À lire avec un téléphone, ou à enregistrer pour une affiche.',
    download: 'Enregistrer l’image (SVG)',
    tooLong: 'Cette adresse est trop longue pour un code QR. Copiez plutôt le lien.',
  },
  permalink: { label: 'Lien permanent', hint: 'Gardez ce lien en marque-page\u00a0: il ne changera pas.' },
  subscribe: (title) => `S’abonner\u00a0: ${title}`,
  follow: ({ network, account }) => `Suivre ${account} sur ${network} (nouvelle fenêtre)`,
  followHeading: 'Nous suivre',
  consent: {
    why: 'Ces liens restent désactivés tant que vous ne les avez pas acceptés dans vos choix de confidentialité.',
    blocked: (network) => `${network}\u00a0: désactivé, en attente de votre accord`,
  },
} satisfies ShareMoreTerms;
