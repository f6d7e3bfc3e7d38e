/** The chunks that only some lines need, by what needs them. */
import type { PanelModule } from '../panel.ts';

/** Each is asked for at most once a line. */
export const fetches = {
  brand: () => import('../brand/brand.ts'),
  dialog: () => import('../dialog/dialog.ts'),
  follow: () => import('../follow/follow.ts'),
  lacks: () => import('./lacks.ts'),
  menu: () => import('../menu/menu.ts'),
  permalink: (): Promise<PanelModule> => import('../permalink/permalink.panel.ts'),
  picker: (): Promise<PanelModule> => import('../picker/picker.panel.ts'),
  qr: (): Promise<PanelModule> => import('../qr/qr.panel.ts'),
  rail: () => import('../rail/rail.ts'),
  unknown: () => import('./unknown.ts'),
  words: {
    en: () => import('../../../words/en/share-more.ts').then((words) => words.default),
    fr: () => import('../../../words/fr/share-more.ts').then((words) => words.default),
  },
};
