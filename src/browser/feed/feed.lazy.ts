/** What some pages never need, behind `import()`. Each throws when the chunk does not come. */
import type { Language } from '../kit/language.ts';
import type { Panel } from './panel.ts';

/** Reads back what the server wrote. */
export const adoption = () => import('./feed.adopt.ts');
const rareWords = {
  en: () => import('../../words/en/feed-rare.ts'),
  fr: () => import('../../words/fr/feed-rare.ts'),
};
/** What few posts have. */
export const rare = async (language: Language, panel: Panel) => {
  const [{ rare }, { default: words }] = await Promise.all([import('./rare/rare.ts'), rareWords[language]()]);
  return rare(panel, words);
};
const moreWords = {
  en: () => import('../../words/en/feed-more.ts'),
  fr: () => import('../../words/fr/feed-more.ts'),
};
/** More posts, new posts, choices; what is missing, and why. */
export const later = async (language: Language, panel: Panel) => {
  const [{ after }, { default: words }] = await Promise.all([
    import('./after/after.ts'),
    moreWords[language](),
  ]);
  (panel.after ??= after(panel, words)).words = words;
  return panel.after;
};
