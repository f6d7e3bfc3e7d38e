/** What is seen beside a comment on demand, and instead of one: a chunk of its own, which a quiet queue never asks for. */
import styles from '../style/aside.scss';

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
