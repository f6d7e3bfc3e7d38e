/**
 * The exercises of the desk's training: which decision each made-up comment asks for, and by which clause it is
 * refused. What the comments say is in the words; nothing of it is ever stored, sent or public.
 */

/** What one may do with a comment here. `alert`: it is not published, and whoever can help is told at once. */
export const trainingActs = ['publish', 'refuse', 'alert'] as const;
export type TrainingAct = (typeof trainingActs)[number];

/** Clauses of a charter as they are usual; those of a site bear other names. */
export const trainingClauses = [
  ...['insult', 'hatred', 'personal-data'],
  ...['staff', 'off-topic', 'advertising', 'election'],
] as unknown as readonly TrainingClause[];
export type TrainingClause =
  'insult' | 'hatred' | 'personal-data' | 'staff' | 'off-topic' | 'advertising' | 'election';

/** One exercise, by the name under which the words have its comment. */
export interface Exercise {
  readonly id: ExerciseName;
  readonly act: TrainingAct;
  /** With `refuse`. */
  readonly clause?: TrainingClause;
}

export type ExerciseName =
  | (
      | 'praise'
      | 'harsh'
      | 'insult'
      | 'neighbour'
      | 'sale'
      | 'football'
      | 'threat'
      | 'distress'
      | 'wave'
      | 'campaign'
    )
  | (
      | 'polling'
      | 'counter'
      | 'service'
      | 'irony'
      | 'origin'
      | 'ownNumber'
      | 'mistaken'
      | 'cable'
      | 'bins'
      | 'petition'
    );

/** In the order in which they are met: what must stay is mixed with what must go. */
export const exercises: readonly Exercise[] = [
  { id: 'praise', act: 'publish' },
  { id: 'insult', act: 'refuse', clause: 'insult' },
  { id: 'harsh', act: 'publish' },
  { id: 'neighbour', act: 'refuse', clause: 'personal-data' },
  { id: 'distress', act: 'alert' },
  { id: 'irony', act: 'publish' },
  { id: 'sale', act: 'refuse', clause: 'advertising' },
  { id: 'service', act: 'publish' },
  { id: 'counter', act: 'refuse', clause: 'staff' },
  { id: 'football', act: 'refuse', clause: 'off-topic' },
  { id: 'threat', act: 'alert' },
  { id: 'mistaken', act: 'publish' },
  { id: 'campaign', act: 'refuse', clause: 'election' },
  { id: 'polling', act: 'publish' },
  { id: 'wave', act: 'refuse', clause: 'advertising' },
  { id: 'bins', act: 'publish' },
  { id: 'origin', act: 'refuse', clause: 'hatred' },
  { id: 'petition', act: 'publish' },
  { id: 'ownNumber', act: 'refuse', clause: 'personal-data' },
  { id: 'cable', act: 'alert' },
];

/** What somebody decided. */
export interface TrainingAnswer {
  readonly act: TrainingAct;
  readonly clause?: TrainingClause;
}

/** Is it the decision that was asked for, by its clause too? */
export const isRight = ({ act, clause }: Exercise, answer: TrainingAnswer): boolean =>
  act === answer.act && clause === answer.clause;

/** Answers as one text, to be kept: `publish refuse:insult`. */
export const writeAnswers = (answers: readonly TrainingAnswer[]): string =>
  answers.map(({ act, clause }) => (clause ? `${act}:${clause}` : act)).join(' ');

/** Reads them; from the first that is none on, nothing is believed. */
export function readAnswers(text: string): readonly TrainingAnswer[] {
  const answers: TrainingAnswer[] = [];
  for (const part of text.split(' ').slice(0, exercises.length)) {
    const [name, given] = part.split(':');
    const act = trainingActs.find((one) => one === name);
    const clause = trainingClauses.find((one) => one === given);
    if (!act || (act === 'refuse') !== !!clause || (given !== undefined && !clause)) break;
    answers.push({ act, ...(clause && { clause }) });
  }
  return answers;
}
