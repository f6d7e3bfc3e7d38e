/** What the first drawing can do without, behind `import()`. */
import type { ThreadReading } from '../../model/wire/thread-reading.ts';
import type { Language } from '../kit/language.ts';
import type { Sentence } from '../kit/sentence.ts';
import { closingOf } from './closing.ts';

const more = {
  en: () => import('../../words/en/comments-more.ts'),
  fr: () => import('../../words/fr/comments-more.ts'),
};

const closed = {
  en: () => import('../../words/en/comments-closed.ts'),
  fr: () => import('../../words/fr/comments-closed.ts'),
};

/** @throws when the chunk does not come: offline, or a release that was taken down */
export const moreWords = async (language: Language) => (await more[language]()).default;

/** @throws as above */
export const acts = () => import('./acts.ts');

/** Why one cannot write on a page of the thread, in one sentence; undefined when one can, or when the words do not come. */
export const closing = (page: ThreadReading, language: Language): Promise<Sentence | undefined> =>
  closed[language]().then(
    ({ default: words }) => closingOf(page, words),
    () => undefined,
  );
/** What is said when the server is older than this widget; false when it is not. @throws as above */
export const tooNew = async (wire: string, language: Language): Promise<string | false> =>
  (await acts()).isTooNew(wire) && (await moreWords(language)).tooNew;
/** @throws as above */
export const adopt = () => import('./comments.adopt.ts');
