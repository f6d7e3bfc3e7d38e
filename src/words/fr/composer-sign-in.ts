import type { ComposerSignInTerms } from '../terms.ts';

/** French: signing in before writing. */
export default {
  label: 'Connexion',
  optional: (name) =>
    `Vous pouvez vous connecter avec ${name} pour retrouver vos commentaires sur tous vos appareils. Vous pouvez aussi écrire sans vous connecter.`,
  required: (name) => `Sur ce site, veuillez vous connecter avec ${name} avant d’envoyer un commentaire.`,
  go: (name) => `Se connecter avec ${name}`,
  kept: 'Votre texte reste ici jusqu’à votre retour.',
  signedIn: (name) => `Vous êtes connecté avec ${name}, pour deux heures.`,
  signedInAs: (name) => `Vous êtes connecté. Votre commentaire affichera le nom ${name}.`,
  out: 'Se déconnecter',
  signedOut: 'Vous êtes déconnecté.',
  needed: 'Veuillez vous connecter, puis envoyer votre commentaire. Votre texte est conservé.',
  expired:
    'Votre connexion n’est plus valable. Veuillez vous connecter à nouveau, puis envoyer votre commentaire. Votre texte est conservé.',
  done: 'Vous êtes connecté.',
  failed: 'La connexion n’a pas abouti. Veuillez réessayer. Votre texte est conservé.',
  insecure: 'La connexion nécessite une page en https.',
} satisfies ComposerSignInTerms;
