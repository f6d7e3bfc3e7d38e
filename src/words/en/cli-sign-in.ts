import type { CliSignInTerms } from '../terms.ts';

/** English: what the command line says of sign-in. */
export default {
  noSecret: ({ provider, place }) =>
    `The secret for “${provider}” is missing. Put it in ${place}, as the provider gave it to you.`,
  away: ({ issuer, why }) =>
    `${issuer} does not answer (${why}). Check the address under “issuer”, and that this machine may reach it.`,
  invalid: ({ issuer, why }) =>
    `${issuer} answers, but not as a sign-in provider of that address (${why}). Copy “issuer” exactly as the provider’s own documents write it.`,
  addresses: (list) => `Addresses to write down at the provider, for coming back: ${list}`,
} satisfies CliSignInTerms;
