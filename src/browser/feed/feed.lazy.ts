/** What some pages never need, behind `import()`. */
import type { CSSResult } from 'lit';
import type { Language } from '../kit/language.ts';
import type { Panel } from './panel.ts';

/** Reads back what the server wrote. Throws when the chunk does not come. */
export const adoption = () => import('./feed.adopt.ts');

/** Which posts are shown. Throws when the chunk does not come. */
export const choosing = () => import('./choice.ts');

/** Lays the posts out as the page asks; as a list when the code does not come. */
export const layouts = (panel: Panel, language: Language) =>
  import('./layout/layouts.ts').then(
    ({ layouts }) => layouts(panel, language),
    () => undefined,
  );

/** What a chunk, with its style, makes with the words that come beside it; undefined when one of the two does not come. */
const spoken = <W, T>(
  panel: Panel,
  code: Promise<{ readonly default: (panel: Panel, words: W) => T; readonly sheet: CSSResult }>,
  words: Promise<{ readonly default: W }>,
): Promise<T | undefined> =>
  Promise.all([code, words]).then(
    ([code, words]) => {
      const { adoptedStyleSheets } = panel.element.shadowRoot!;
      const { styleSheet } = code.sheet;
      if (!adoptedStyleSheets.includes(styleSheet!)) adoptedStyleSheets.push(styleSheet!);
      return code.default(panel, words.default);
    },
    () => undefined,
  );

/** Whether a network that `src` names may be asked; undefined when the code does not come: nobody is asked then. */
export const direct = (panel: Panel): Promise<boolean | undefined> =>
  import('./direct/direct.ts').then(
    ({ default: direct }) => direct(panel),
    () => undefined,
  );

/** What few posts have. */
export const rare = (panel: Panel, language: Language) =>
  spoken(
    panel,
    import('./rare/rare.ts'),
    language === 'fr' ? import('../../words/fr/feed-rare.ts') : import('../../words/en/feed-rare.ts'),
  );

/** More posts, new posts, choices; what is missing, and why. */
export const later = (panel: Panel, language: Language) =>
  spoken(
    panel,
    import('./after/after.ts'),
    language === 'fr' ? import('../../words/fr/feed-more.ts') : import('../../words/en/feed-more.ts'),
  );
