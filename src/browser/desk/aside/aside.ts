/** What is seen beside a comment on demand, and instead of one: a chunk of its own, which a quiet queue never asks for. */
import type { Language } from '../../kit/language.ts';
import styles from '../style/aside.scss';

const words = {
  en: () => import('../../../words/en/desk-aside.ts'),
  fr: () => import('../../../words/fr/desk-aside.ts'),
};
/** Its words. @throws when the chunk does not come */
export const saying = async (language: Language) => (await words[language]()).default;

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
