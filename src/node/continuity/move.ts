/**
 * Moving to another database, mostly from SQLite to PostgreSQL and back. The source is closed for writing first, for
 * every process, and its residents read why; then each table is copied in batches, and what has arrived is counted and
 * compared. Whoever is killed in between goes on at the last batch. The source stays closed and whole: nothing is lost
 * if the target is never used, and nobody writes where nobody looks any more.
 */
import { randomUUID } from 'node:crypto';
import type { Store } from '../store/store.ts';
import type { Closing } from '../store/whole.ts';
import { Damaged } from './archive.ts';
import type { Progress } from './backup.ts';
import { isEqual, tallyOf } from './digest.ts';
import type { Tally } from './digest.ts';

/** Why it was not begun. */
export type Unmoved = 'unfinished-source' | 'older-source' | 'not-empty' | 'other-passage';

/** May it be moved there? */
export async function unmovable(from: Store, to: Store): Promise<Unmoved | undefined> {
  if (await from.whole.passage()) return 'unfinished-source';
  if ((await from.whole.schema()) < from.whole.knows) return 'older-source';
  const passage = await to.whole.passage();
  if (passage)
    return passage.kind === 'move' && passage.source === (await from.whole.closedBy())
      ? undefined
      : 'other-passage';
  return (await to.whole.isEmpty()) && (await to.whole.closedBy()) === undefined ? undefined : 'not-empty';
}

/** @throws Damaged when what has arrived is not what has left; the source stays closed, and the move can be run again */
export async function move(
  from: Store,
  to: Store,
  closing: Closing,
  progress: Progress = () => undefined,
): Promise<ReadonlyMap<string, Tally>> {
  const source = await from.whole.close(randomUUID(), closing);
  const before = await to.whole.passage();
  await to.whole.begin({ kind: 'move', source }, from.whole.knows);
  const sums = await from.whole.snapshot(async (tables, read) => {
    const reached = before?.table ? tables.indexOf(before.table) : -1;
    const sums = new Map<string, Tally>();
    for (const [place, table] of tables.entries()) {
      if (place >= reached)
        for await (const part of read(table, place === reached ? before!.rows : 0)) await to.whole.add(part);
      const sum = await tallyOf(table, read);
      sums.set(table, sum);
      progress(table, sum.rows);
    }
    return sums;
  });
  await to.whole.snapshot(async (_, read) => {
    for (const [table, sum] of sums)
      if (!isEqual(sum, await tallyOf(table, read))) throw new Damaged('damaged');
  });
  await to.whole.finish([]);
  return sums;
}
