import type { RatingPageTerms } from '../terms.ts';

/** French: the companion's own page of a rating. */
export default {
  link: 'Donner votre avis sur cette page',
  title: 'Votre avis',
  results: 'Tous les avis',
  keep: 'Vous pouvez changer ou retirer votre avis maintenant. Pour le faire plus tard, gardez ce code\u00a0: il n’est affiché qu’ici.',
  code: 'Code de votre avis',
  earlier: 'Changer ou retirer un avis déjà donné',
  codeLabel: 'Code de votre avis (obligatoire)',
  codeHint: 'Il vous a été montré quand vous avez donné votre avis.',
  show: 'Voir mon avis',
  unknownCode: 'Aucun avis n’a ce code. Veuillez vérifier qu’il est complet.',
  again: 'Donner un avis',
  formOld: 'Ce formulaire est resté ouvert longtemps. Veuillez l’envoyer une nouvelle fois.',
  formUsed:
    'Ce formulaire a déjà servi. Votre premier avis est pris en compte\u202f; voici un nouveau formulaire.',
} satisfies RatingPageTerms;
