/** What a reader never needs, behind `import()`: writing, one's own comments, reporting, the stream of changes. */
import type { Language } from '../kit/language.ts';

/** Words of a lazy part, in one language. */
const words = {
  comments: {
    en: () => import('../../words/en/comments.ts'),
    fr: () => import('../../words/fr/comments.ts'),
  },
  composer: {
    en: () => import('../../words/en/composer.ts'),
    fr: () => import('../../words/fr/composer.ts'),
  },
  report: { en: () => import('../../words/en/report.ts'), fr: () => import('../../words/fr/report.ts') },
  statement: {
    en: () => import('../../words/en/statement.ts'),
    fr: () => import('../../words/fr/statement.ts'),
  },
};

/** Fetched beside the thread, so that nobody downloads a language they do not read. @throws as below */
export const commentsWords = async (language: Language) => (await words.comments[language]()).default;
/** @throws when the chunk does not come: offline, or a release that was taken down */
export const composerWords = async (language: Language) => (await words.composer[language]()).default;
/** @throws as above */
export const reportWords = async (language: Language) => (await words.report[language]()).default;
/** @throws as above */
export const statementWords = async (language: Language) => (await words.statement[language]()).default;

/** @throws as above */
export const acts = () => import('./acts.ts');
/** @throws as above */
export const adopt = () => import('./comments.adopt.ts');
/** @throws as above */
export const composer = () => import('./composer/composer.ts');
/** @throws as above */
export const report = () => import('./report/report.ts');
/** @throws as above */
export const mine = () => import('./mine/mine.ts');
/** @throws as above */
export const live = () => import('../kit/live.ts');
