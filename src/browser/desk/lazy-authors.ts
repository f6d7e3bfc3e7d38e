/** Behind `import()`: measures beside a comment, with their words. Apart from `lazy.ts`, which every desk carries. */
import type { Language } from '../kit/language.ts';

const words = {
  en: () => import('../../words/en/desk-authors.ts'),
  fr: () => import('../../words/fr/desk-authors.ts'),
};

/** @throws when the chunk does not come */
export const beside = (language: Language) => Promise.all([import('./authors/beside.ts'), words[language]()]);
