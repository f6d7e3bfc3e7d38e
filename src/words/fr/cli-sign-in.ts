import type { CliSignInTerms } from '../terms.ts';

/** French: what the command line says of sign-in. */
export default {
  noSecret: ({ provider, place }) =>
    `Le secret pour «\u00a0${provider}\u00a0» manque. Placez-le dans ${place}, tel que le fournisseur vous l’a donné.`,
  away: ({ issuer, why }) =>
    `${issuer} ne répond pas (${why}). Vérifiez l’adresse sous «\u00a0issuer\u00a0», et que cette machine peut la joindre.`,
  invalid: ({ issuer, why }) =>
    `${issuer} répond, mais pas comme un fournisseur de connexion de cette adresse (${why}). Copiez «\u00a0issuer\u00a0» exactement comme le fournisseur l’écrit dans ses propres documents.`,
  addresses: (list) => `Adresses de retour à déclarer chez le fournisseur\u00a0: ${list}`,
} satisfies CliSignInTerms;
