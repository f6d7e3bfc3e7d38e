/**
 * Behind `import()`: the desk's own words, of which a moderator reads one language alone, and what is not needed to read a
 * queue: what stands beside a comment, the form of a decision, each with its words; the stream of changes.
 */
import type { Language } from '../kit/language.ts';
import type { Room, RoomHost, RoomName, RoomPart } from './rooms/room.ts';

const words = {
  desk: { en: () => import('../../words/en/desk.ts'), fr: () => import('../../words/fr/desk.ts') },
  statement: {
    en: () => import('../../words/en/statement.ts'),
    fr: () => import('../../words/fr/statement.ts'),
  },
  aside: {
    en: () => import('../../words/en/desk-aside.ts'),
    fr: () => import('../../words/fr/desk-aside.ts'),
  },
};

/** A room of which the words are still to be said. */
const spoken =
  <W>(part: () => Promise<RoomPart<W>>, words: Readonly<Record<Language, () => Promise<{ default: W }>>>) =>
  async (language: Language) => {
    const [{ sheets, room }, said] = await Promise.all([part(), words[language]()]);
    return { sheets, room: (host: RoomHost): Room => room(host, said.default) };
  };

const rooms = {
  feed: spoken(() => import('./feed/feed.room.ts'), {
    en: () => import('../../words/en/desk-feed.ts'),
    fr: () => import('../../words/fr/desk-feed.ts'),
  }),
  pictures: spoken(() => import('./pictures/pictures.room.ts'), {
    en: () => import('../../words/en/desk-pictures.ts'),
    fr: () => import('../../words/fr/desk-pictures.ts'),
  }),
  replies: spoken(() => import('./replies/replies.room.ts'), {
    en: () => import('../../words/en/desk-replies.ts'),
    fr: () => import('../../words/fr/desk-replies.ts'),
  }),
};

/** @throws when the chunk does not come: offline, or a release that was taken down */
export const deskWords = async (language: Language) => (await words.desk[language]()).default;
/** @throws as above */
export const statementWords = async (language: Language) => (await words.statement[language]()).default;
/** @throws as above */
export const asideWords = async (language: Language) => (await words.aside[language]()).default;
/** @throws as above */
export const aside = () => import('./aside/aside.ts');
/** @throws as above */
export const decide = () => import('./decide/decide.view.ts');
/** @throws as above */
export const live = () => import('../kit/live.ts');
/** A room with its words. @throws as above */
export const room = (name: RoomName, language: Language) => rooms[name](language);
