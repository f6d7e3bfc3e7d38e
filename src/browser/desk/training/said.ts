/** A decision of the training in words. No DOM: data in, text out. */
import type { TrainingAnswer } from '../../../model/training.ts';
import type { DeskTrainingTerms } from '../../../words/terms.ts';

/** @returns what is done, with the clause by which one refuses */
export const decisionText = ({ act, clause }: TrainingAnswer, words: DeskTrainingTerms): string =>
  clause ? `${words.act[act]} (${words.clause[clause]})` : words.act[act];
