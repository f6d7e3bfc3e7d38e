/** What is seen beside a comment on demand, and instead of one: a chunk of its own, which a quiet queue never asks for. */
import type { DeskAsideTerms, DeskWavesTerms } from '../../../words/terms.ts';
import type { Language } from '../../kit/language.ts';
import styles from '../style/aside.scss';

const words = {
  en: () =>
    Promise.all([import('../../../words/en/desk-aside.ts'), import('../../../words/en/desk-waves.ts')]),
  fr: () =>
    Promise.all([import('../../../words/fr/desk-aside.ts'), import('../../../words/fr/desk-waves.ts')]),
};

/** Its words, and those of waves. */
export type AsideTerms = DeskAsideTerms & { readonly wave: DeskWavesTerms };

/** @throws when a chunk does not come */
export const saying = async (language: Language): Promise<AsideTerms> => {
  const [aside, waves] = await words[language]();
  return { ...aside.default, wave: waves.default };
};

export { styles };
export { askHistory, askLog, askReports } from './ask.ts';
export { contestView } from './contest.view.ts';
export { handedView, openHanded } from './handed.ts';
export { historyView } from './history.view.ts';
export { Shortcuts } from '../keys/shortcuts.ts';
export { keysView } from './keys.view.ts';
export { logView } from './log.view.ts';
export { reportsView } from './reports.view.ts';
export { waveView } from './wave.view.ts';
export { why } from './why.ts';
