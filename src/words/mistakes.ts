/** What is wrong with a text, as sentences that say how to mend it: the form's own findings and the server's alike. */
import type { FieldError } from '../model/problem.ts';
import type { ComposerTerms } from './terms.ts';

/** The fields of the form; `form` is for what belongs to none. */
export type Field = 'text' | 'name' | 'email' | 'charter' | 'form';

export interface Mistake {
  readonly field: Field;
  readonly sentence: string;
}

const FIELDS: readonly string[] = ['text', 'name', 'email', 'charter'];

const sentenceFor = (
  field: Field,
  { code, limit = 0 }: FieldError,
  length: number,
  { error }: Pick<ComposerTerms, 'error'>,
): string => {
  if (field === 'charter') return error.charter;
  if (code === 'characters') return error.control;
  if (field === 'text')
    return code === 'missing'
      ? error.textEmpty
      : code === 'too-long'
        ? error.textLong({ length, max: limit })
        : code === 'too-short'
          ? limit > 1
            ? error.textShort(limit)
            : error.textEmpty
          : error.other;
  if (field === 'name')
    return code === 'too-long'
      ? error.nameLong(limit)
      : code === 'missing' || code === 'too-short'
        ? error.nameEmpty
        : code === 'choice'
          ? error.nameTaken
          : error.other;
  if (field === 'email')
    return code === 'missing'
      ? error.emailEmpty
      : code === 'format' || code === 'too-long'
        ? error.emailWrong
        : error.other;
  return error.other;
};

/** @param length of the text, in code points. @returns one for each field at most */
export function mistakesOf(
  errors: readonly FieldError[],
  length: number,
  words: Pick<ComposerTerms, 'error'>,
): readonly Mistake[] {
  const found = new Map<Field, Mistake>();
  for (const error of errors) {
    const name = error.path.slice(1).split('/')[0]!;
    const field = FIELDS.includes(name) ? (name as Field) : 'form';
    if (!found.has(field)) found.set(field, { field, sentence: sentenceFor(field, error, length, words) });
  }
  return [...found.values()];
}
