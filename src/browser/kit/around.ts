/** Sentences around a value, so that the value can be a link or a `time`. */

/** Stands for a value while a sentence is made; a private character that no catalogue writes. */
const MARK = '\ue0ff';

/** What stands before and after a value in a sentence, so that the value can be a link or a `time`. */
export const around = (sentence: (value: string) => string): readonly [before: string, after: string] => {
  const [before = '', ...after] = sentence(MARK).split(MARK);
  return [before, after.join('')];
};
