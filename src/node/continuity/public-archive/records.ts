/** The lines of an archive, for machines. Keys stand in one order, so that the same data are the same bytes. */
import type { Site } from '../../../model/site.ts';
import type { Thread } from '../../../model/thread.ts';
import type { Told } from './conversation.ts';

/** Head of the table. */
export const COLUMNS = [
  'id',
  'page',
  'parent',
  'state',
  'name',
  'official',
  'date',
  'edited',
  'text',
] as const;

const line = (value: object): string => JSON.stringify(value) + '\n';

export const threadLine = (
  { id, canonical, title, lang, createdAt, addresses }: Thread,
  told: readonly Told[],
) =>
  line({
    ...{ id, url: canonical, title, lang, createdAt },
    addresses: addresses.map(({ url }) => url),
    comments: told.filter(({ view, outside }) => view.state === 'published' && !outside).length,
    placeholders: told.filter(({ view }) => view.state !== 'published').length,
  });

/** What everybody could read of a comment, and no more. */
export const commentLine = (thread: Thread, { view, text, outside }: Told): string => {
  const { id, parent, replyTo, state, author, lang, receivedAt, editedAt, tombstone } = view;
  const place = { id, thread: thread.id, url: `${thread.canonical}#c-${id}`, parent, replyTo, state };
  return line({
    ...place,
    ...(state === 'published'
      ? { name: author.name, official: author.official, lang, receivedAt, editedAt, text }
      : { placeholder: tombstone }),
    ...(outside && { outside }),
  });
};

export const commentCells = (thread: Thread, { view, text }: Told): readonly string[] => [
  ...[view.id, thread.canonical, view.parent ?? '', view.state, view.author.name ?? ''],
  ...[view.author.official?.body ?? '', view.receivedAt ?? '', view.editedAt ?? '', text],
];

/** The charter as it is now, and how many comments were sent under which version. */
export const charterText = ({ policy: { charter } }: Site, versions: ReadonlyMap<string, number>): string =>
  JSON.stringify(
    {
      ...{ version: charter.version, date: charter.date, url: charter.url },
      ...{ text: charter.text, clauses: charter.clauses },
      sentUnder: [...versions].map(([version, comments]) => ({ ...(version && { version }), comments })),
    },
    null,
    2,
  ) + '\n';
