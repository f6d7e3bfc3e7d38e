import type { ComposerTerms } from '../terms.ts';
import first from './composer-first.ts';
import more from './composer-more.ts';

/** French: writing a comment and following one's own, all that may be said. */
export default {
  ...first,
  ...more,
  notify: 'Me prévenir des réponses par courriel',
  storageShort: 'Ce navigateur peut oublier votre récépissé après une semaine. Gardez-en le lien.',
  draftKept: 'Brouillon conservé dans cet onglet',
  retry: 'Réessayer',
  emergency: {
    heading: 'En cas d’urgence, appelez',
    text: 'Cette page n’est pas surveillée en permanence. Si quelqu’un est en danger, appelez maintenant.',
    numbers: '112 pour toute urgence, 15 pour le Samu, 17 pour la police, 18 pour les pompiers, 114 par SMS',
  },
  signIn: 'Se connecter',
  signedInAs: (name) => `Connexion sous le nom ${name}`,
  signOut: 'Se déconnecter',
} satisfies ComposerTerms;
