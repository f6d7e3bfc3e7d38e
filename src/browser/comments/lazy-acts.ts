/** What only those need who do more than read, behind `import()`: writing, one's own comments, reporting. */
import type { Language } from '../kit/language.ts';

/** Words of a lazy part, in one language. */
const words = {
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

/** @throws when the chunk does not come: offline, or a release that was taken down */
export const composerWords = async (language: Language) => (await words.composer[language]()).default;
/** @throws as above */
export const reportWords = async (language: Language) => (await words.report[language]()).default;
/** @throws as above */
export const statementWords = async (language: Language) => (await words.statement[language]()).default;

/** @throws as above */
export const composer = () => import('./composer/composer.ts');
/** @throws as above */
export const report = () => import('./report/report.ts');
/** @throws as above */
export const mine = () => import('./mine/mine.ts');
