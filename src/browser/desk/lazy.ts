/**
 * Behind `import()`: the desk's own words, of which a moderator reads one language alone, and what is not needed to read a
 * queue: what stands beside a comment, the form of a decision, each of which fetches its words; the stream of changes.
 */
import type { Language } from '../kit/language.ts';
import type { RoomName } from './rooms/room.ts';

const words = { en: () => import('../../words/en/desk.ts'), fr: () => import('../../words/fr/desk.ts') };

/** @throws when the chunk does not come: offline, or a release that was taken down */
export const deskWords = async (language: Language) => (await words[language]()).default;
/** With `saying`, which fetches its words. @throws as above */
export const aside = () => import('./aside/aside.ts');
/** With `telling`, which fetches its words. @throws as above */
export const decide = () => import('./decide/decide.view.ts');
/** @throws as above */
export const live = () => import('../kit/live.ts');
/** What keeps the chosen queue in sight. @throws as above */
export const rail = () => import('./desk.rail.ts');
/** A room with its words. @throws as above */
export const room = async (name: RoomName, language: Language) =>
  (await import('./rooms/parts.ts')).rooms[name](language);
