/**
 * Bringing a backup back, into an empty database of either engine. The whole file is read and checked before anything
 * is written; whoever is killed in between goes on at the last batch that is on disk. Companions start when everything is
 * there: what was erased since the backup was made is erased again first, and mail waits for somebody's word, for what
 * the backup's outbox holds may have left long ago.
 */
import type { Store } from '../store/store.ts';
import type { Part } from '../store/whole.ts';
import { Damaged, readArchive } from './archive.ts';
import type { Head } from './archive.ts';
import type { Progress } from './backup.ts';
import { isEqual, tally, tallyOf } from './digest.ts';
import type { Tally } from './digest.ts';

/** A file that was read to its end. */
export interface Checked {
  readonly head: Head;
  readonly sha256: string;
  readonly tables: ReadonlyMap<string, Tally>;
}

/** Reads a file and adds it up. @throws Damaged */
export async function checkArchive(file: string): Promise<Checked> {
  let head: Head | undefined;
  let sha256 = '';
  let sum = tally();
  const tables = new Map<string, Tally>();
  for await (const found of readArchive(file)) {
    if ('head' in found) head = found.head;
    else if ('part' in found) sum.add(found.part);
    else if ('end' in found) {
      const counted = sum.end();
      sum = tally();
      if (tables.has(found.table) || !isEqual(counted, found.end)) throw new Damaged('damaged');
      tables.set(found.table, counted);
    } else sha256 = found.whole;
  }
  if (!head) throw new Damaged('not-a-backup');
  return { head, sha256, tables };
}

/** Why it was not begun. */
export type Refused = 'newer' | 'not-empty' | 'other-passage';

/** May this file be brought here? */
export async function refusal({ whole }: Store, { head, sha256 }: Checked): Promise<Refused | undefined> {
  if (head.schema > whole.knows) return 'newer';
  const passage = await whole.passage();
  if (passage) return passage.kind === 'restore' && passage.source === sha256 ? undefined : 'other-passage';
  if ((await whole.closedBy()) !== undefined) return 'not-empty';
  // One whose schema is further than the backup's has lost the steps that would bring the rows along.
  return (await whole.isEmpty()) && (await whole.schema()) <= head.schema ? undefined : 'not-empty';
}

/** The rows of a part that are not here yet. */
const rest = (part: Part, skip: number): Part => ({ ...part, rows: part.rows.slice(skip) });

/**
 * @param after work while everything is here and no companion may start yet: erasing again
 * @param pauseMail sites whose outbox waits
 * @throws Damaged, also when what is here in the end is not what the file holds
 */
export async function restore(
  store: Store,
  file: string,
  checked: Checked,
  options: {
    readonly pauseMail: readonly string[];
    readonly after: () => Promise<void>;
    readonly progress?: Progress;
  },
): Promise<void> {
  const { whole } = store;
  const { head, sha256, tables } = checked;
  const before = await whole.passage();
  await whole.begin({ kind: 'restore', source: sha256 }, head.schema);
  const order = [...tables.keys()];
  const reached = order.indexOf(before?.table ?? '');
  // Whoever was killed after the last row has perhaps erased already: it is not the backup's sum any more.
  const loaded = before?.table === LOADED;
  if (!loaded) {
    let skip = reached < 0 ? 0 : (before?.rows ?? 0);
    for await (const found of readArchive(file)) {
      if ('part' in found) {
        const place = order.indexOf(found.part.table);
        if (place < reached) continue;
        const part = place === reached ? rest(found.part, skip) : found.part;
        if (place === reached) skip = Math.max(0, skip - found.part.rows.length);
        if (part.rows.length) await whole.add(part);
      } else if ('end' in found) options.progress?.(found.table, found.end.rows);
    }
    await verify(store, tables);
    await whole.mark(LOADED);
  }
  await whole.complete();
  await options.after();
  await whole.finish(options.pauseMail);
}

/** Stands for a table in the passage when all of them are here and were counted. */
const LOADED = '*';

/** Counts what is here. @throws Damaged when it is not what was to come */
export async function verify({ whole }: Store, tables: ReadonlyMap<string, Tally>): Promise<void> {
  await whole.snapshot(async (_, read) => {
    for (const [table, expected] of tables)
      if (expected.rows && !isEqual(expected, await tallyOf(table, read))) throw new Damaged('damaged');
  });
}
