/** What some pages never need, behind `import()`. Each throws when the chunk does not come. */
import type { Language } from '../kit/language.ts';

/** Reads back what the server wrote. */
export const adoption = () => import('./feed.adopt.ts');
const words = {
  en: () => import('../../words/en/feed-more.ts'),
  fr: () => import('../../words/fr/feed-more.ts'),
};
/** More posts, new posts, choices: the code, and what it says. */
export const later = async (language: Language) => {
  const [{ after }, { default: terms }] = await Promise.all([import('./feed.after.ts'), words[language]()]);
  return { after, terms };
};
/** The lists to choose from. */
export const filtering = () => import('./filters.view.ts');
/** Polls and quotes. */
export const rare = () => import('./rare.view.ts');
