import type { ExerciseName, TrainingAct, TrainingClause } from '../../model/training.ts';
import type { Say } from './say.ts';

/** What moderators read of the training, its made-up comments included. */
export interface DeskTrainingTerms {
  readonly banner: string;
  readonly intro: string;
  readonly start: string;
  readonly goOn: string;
  readonly exercise: Say<{ readonly item: number; readonly of: number }>;
  /** Where the comment stands, when an exercise says nothing else. */
  readonly about: string;
  readonly act: Record<TrainingAct, string>;
  readonly actHint: string;
  readonly clause: Record<TrainingClause, string>;
  readonly choose: string;
  readonly needClause: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly right: string;
  readonly compare: Say<string>;
  readonly by: Say<string>;
  readonly next: string;
  readonly end: string;
  readonly score: Say<{ readonly right: number; readonly of: number }>;
  readonly private: string;
  readonly missed: string;
  readonly again: string;
  readonly champion: {
    readonly heading: string;
    readonly hint: Say<string>;
    readonly send: string;
    readonly subject: string;
    readonly body: Say<string>;
    readonly none: string;
  };
  /** `about` in place of the usual one: what else is known. */
  readonly cases: Record<
    ExerciseName,
    { readonly name: string; readonly text: string; readonly about?: string; readonly why: string }
  >;
}
