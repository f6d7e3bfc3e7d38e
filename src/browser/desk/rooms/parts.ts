/** The rooms, each behind `import()` with its words: a file of its own, which a desk without an open room never asks for. */
import type { Language } from '../../kit/language.ts';
import type { Room, RoomHost, RoomPart } from './room.ts';

/** A part of which the words are still to be said. @throws when a chunk does not come */
export const spoken =
  <W>(part: () => Promise<RoomPart<W>>, words: Readonly<Record<Language, () => Promise<{ default: W }>>>) =>
  async (language: Language) => {
    const [{ sheets, room }, said] = await Promise.all([part(), words[language]()]);
    return { sheets, room: (host: RoomHost): Room => room(host, said.default) };
  };

export const rooms = {
  feed: spoken(() => import('../feed/feed.room.ts'), {
    en: () => import('../../../words/en/desk-feed.ts'),
    fr: () => import('../../../words/fr/desk-feed.ts'),
  }),
  pictures: spoken(() => import('../pictures/pictures.room.ts'), {
    en: () => import('../../../words/en/desk-pictures.ts'),
    fr: () => import('../../../words/fr/desk-pictures.ts'),
  }),
  handed: spoken(() => import('../handed/handed.room.ts'), {
    en: () => import('../../../words/en/desk-handed.ts'),
    fr: () => import('../../../words/fr/desk-handed.ts'),
  }),
  replies: spoken(() => import('../replies/replies.room.ts'), {
    en: () => import('../../../words/en/desk-replies.ts'),
    fr: () => import('../../../words/fr/desk-replies.ts'),
  }),
  tools: spoken(() => import('../tools/tools.room.ts'), {
    en: () => import('../../../words/en/desk-toolbox.ts'),
    fr: () => import('../../../words/fr/desk-toolbox.ts'),
  }),
  members: spoken(() => import('../members/members.room.ts'), {
    en: () => import('../../../words/en/desk-members.ts'),
    fr: () => import('../../../words/fr/desk-members.ts'),
  }),
  search: spoken(() => import('../search/search.room.ts'), {
    en: () => import('../../../words/en/desk-search.ts'),
    fr: () => import('../../../words/fr/desk-search.ts'),
  }),
  authors: spoken(() => import('../authors/authors.room.ts'), {
    en: () => import('../../../words/en/desk-authors.ts'),
    fr: () => import('../../../words/fr/desk-authors.ts'),
  }),
  requests: spoken(() => import('../requests/requests.room.ts'), {
    en: () => import('../../../words/en/desk-requests.ts'),
    fr: () => import('../../../words/fr/desk-requests.ts'),
  }),
};
