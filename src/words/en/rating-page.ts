import type { RatingPageTerms } from '../terms.ts';

/** English: the companion's own page of a rating. */
export default {
  link: 'Give your opinion on this page',
  title: 'Your opinion',
  results: 'All opinions',
  keep: 'You can change or withdraw your opinion now. To do it later, keep this code: it is shown here only.',
  code: 'Code of your opinion',
  earlier: 'Change or withdraw an opinion given earlier',
  codeLabel: 'Code of your opinion (required)',
  codeHint: 'It was shown when you gave your opinion.',
  show: 'Show my opinion',
  unknownCode: 'No opinion has this code. Please check that it is whole.',
  again: 'Give an opinion',
  formOld: 'This form was open for a long time. Please send it once more.',
  formUsed: 'This form was already used. Your first opinion was counted; here is a new form.',
} satisfies RatingPageTerms;
