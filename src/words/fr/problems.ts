import { plural } from '../plural.ts';
import type { ProblemTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

const kind = {
  text: 'un texte',
  integer: 'un nombre entier',
  number: 'un nombre',
  boolean: 'true ou false',
  list: 'une liste',
  object: 'un groupe de réglages',
};

/** French: problems and mistakes. */
export default {
  type: {
    invalid: 'Un point est à corriger.',
    unauthorised: 'Veuillez vous connecter pour faire cela.',
    forbidden: 'Vous n’avez pas le droit de faire cela.',
    suspended:
      'Vous ne pouvez pas écrire de commentaire pour le moment. Le motif et la date de fin sont indiqués avec votre commentaire.',
    'not-found': 'Il n’y a rien ici. Le lien est peut-être incomplet ou n’est plus valable.',
    'wrong-method': 'Cette adresse n’accepte pas ce type de demande.',
    timeout: 'La réponse met trop de temps à arriver. Veuillez réessayer.',
    conflict: 'Ceci a changé entre-temps. Veuillez regarder à nouveau.',
    duplicate: 'Ceci a déjà été envoyé.',
    gone: 'Ceci n’existe plus.',
    'too-large': 'Ceci est trop long pour être envoyé.',
    'wrong-type': 'Ceci a été envoyé sous une forme qui ne peut pas être lue ici.',
    nudge: 'Veuillez relire votre texte une fois encore avant de l’envoyer.',
    'no-page': 'Aucun commentaire ne peut être ouvert pour cette adresse.',
    'key-reused': 'Cette demande a déjà servi à autre chose. Veuillez recommencer.',
    closed: 'Les contributions sont fermées pour le moment.',
    'rate-limited': 'Beaucoup de demandes en peu de temps. Veuillez patienter un peu, puis réessayer.',
    internal: 'Une erreur est survenue de notre côté. Veuillez réessayer plus tard.',
    unavailable: 'Ce service est indisponible pour le moment. Veuillez réessayer plus tard.',
    'not-configured': 'Ce service n’est pas encore ouvert.',
    offline: 'Vous êtes hors connexion.',
    garbled: 'La réponse n’a pas pu être lue.',
    insecure: 'La connexion n’est pas sécurisée.',
    'too-new': 'Veuillez recharger cette page.',
    'too-old': 'Veuillez recharger cette page.',
  },
  field: {
    missing: () => 'Cet élément manque.',
    unknown: () => 'Ce nom n’est pas connu ici.',
    type: ({ expected = '' }) =>
      `La valeur attendue est ${Object.hasOwn(kind, expected) ? kind[expected as keyof typeof kind] : expected || 'd’un autre type'}.`,
    choice: () => 'Cette valeur ne fait pas partie des choix possibles.',
    characters: () => 'Ce texte contient des caractères qui ne peuvent pas être conservés.',
    format: () => 'Cette valeur n’a pas la forme attendue.',
    url: () => 'Ceci n’est pas une adresse de site.',
    instant: () => 'Ceci n’est pas une date avec une heure.',
    date: () => 'Ce jour n’existe pas.',
    zone: () => 'Ce fuseau horaire n’est pas connu.',
    'too-short': ({ limit = 1 }) =>
      n(limit, 'Il faut au moins # caractère.', 'Il faut au moins # caractères.'),
    'too-long': ({ limit = 0 }) => n(limit, 'Pas plus de # caractère.', 'Pas plus de # caractères.'),
    'too-few': ({ limit = 1 }) => n(limit, 'Il faut au moins # élément.', 'Il faut au moins # éléments.'),
    'too-many': ({ limit = 0 }) => n(limit, 'Pas plus de # élément.', 'Pas plus de # éléments.'),
    'too-low': ({ limit = 0 }) => `Cette valeur doit être d’au moins ${limit.toLocaleString('fr')}.`,
    'too-high': ({ limit = 0 }) => `Cette valeur doit être d’au plus ${limit.toLocaleString('fr')}.`,
    order: () => 'La fin doit venir après le début.',
    overlap: () => 'Cette période en recoupe une autre.',
    absent: () => 'Ce site ne demande pas cet élément.',
    automated: () => 'Une décision doit être prise par une personne.',
  },
  kind,
} satisfies ProblemTerms;
