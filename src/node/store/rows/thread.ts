/** A thread as rows: its own, and one for each address. */
import { modes } from '../../../model/policy.ts';
import type { Thread } from '../../../model/thread.ts';
import { digest } from '../sql/digest.ts';
import type { AddressTable, ThreadTable } from '../sql/schema.ts';
import { filled, grouped, toInstant, toMs } from './value.ts';

export const threadColumns = [
  'site',
  'id',
  'canonical',
  'title',
  'lang',
  'mode',
  'locked',
  'created_at',
  'archived',
] as const;

/** A thread beside one of its addresses. */
export type ThreadRow = ThreadTable & Pick<AddressTable, 'url' | 'since'>;

export const threadRow = (thread: Thread): ThreadTable => ({
  site: thread.site,
  id: thread.id,
  canonical: thread.canonical,
  title: thread.title ?? null,
  lang: thread.lang ?? null,
  mode: thread.mode ?? null,
  locked: thread.locked ? 1 : 0,
  created_at: toMs(thread.createdAt),
  archived: thread.archived ?? null,
});

export const addressRows = ({ site, id, addresses }: Thread): readonly AddressTable[] =>
  addresses.map(({ url, since }, place) => ({
    site,
    key: digest(url),
    url,
    thread: id,
    since: toMs(since),
    place,
  }));

/** @param rows of one thread, its addresses in order */
export function threadOf(rows: readonly ThreadRow[]): Thread | undefined {
  const [row] = rows;
  return (
    row &&
    filled<Thread>({
      id: row.id,
      site: row.site,
      addresses: rows.map(({ url, since }) => ({ url, since: toInstant(since) })),
      canonical: row.canonical,
      title: row.title ?? undefined,
      lang: row.lang ?? undefined,
      createdAt: toInstant(row.created_at),
      mode: modes.find((mode) => mode === row.mode),
      locked: row.locked ? true : undefined,
      archived: row.archived ?? undefined,
    })
  );
}

/** Many threads of one site, by id. */
export const threadsOf = (rows: readonly ThreadRow[]): ReadonlyMap<string, Thread> =>
  new Map([...grouped(rows, (row) => row.id)].map(([id, of]) => [id, threadOf(of)!]));
