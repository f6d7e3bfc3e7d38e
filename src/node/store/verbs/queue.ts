/** The queues of the desk. */
import { sql } from 'kysely';
import { queues } from '../../../model/wire/desk.ts';
import type { Queue } from '../../../model/wire/desk.ts';
import { cursorOf, FIRST, LAST, placeOf } from '../cursor.ts';
import { storedOf } from '../rows/comment.ts';
import type { StoredRow } from '../rows/comment.ts';
import { toInstant } from '../rows/value.ts';
import { prepare } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Query, Run } from '../sql/engine.ts';
import type { Reads } from '../store.ts';
import { storedRows } from './comments.ts';
import { threadsById } from './threads.ts';

interface Window {
  readonly site: string;
  readonly at: number;
  readonly id: string;
  readonly limit: number;
}

type Row = StoredRow & { readonly place: number };

/** By which column a queue is chosen and ordered; what waits goes oldest first, what does not newest first. */
const orders = {
  pending: { where: 'waits', at: 'waits_at', up: true },
  held: { where: 'waits', at: 'waits_at', up: true },
  reported: { where: undefined, at: 'reported_at', up: true },
  contested: { where: undefined, at: 'contested_at', up: true },
  published: { where: 'state', at: 'received_at', up: false },
  rejected: { where: 'state', at: 'received_at', up: false },
  removed: { where: 'state', at: 'received_at', up: false },
} as const satisfies Record<Queue, unknown>;

const windowOf = (db: Builder, queue: Queue): ((window: Window) => Query<Row>) => {
  const { where, at, up } = orders[queue];
  const place = sql.ref<number>(`c.${at}`);
  return prepare<Window, Row>(db, (slot) => {
    const rows = storedRows(db)
      .select(place.as('place'))
      .where('c.site', '=', slot('site'))
      .where(sql<boolean>`(${place}, c.id) ${up ? sql`>` : sql`<`} (${slot('at')}, ${slot('id')})`)
      .orderBy(place, up ? 'asc' : 'desc')
      .orderBy('c.id', up ? 'asc' : 'desc')
      .limit(slot('limit'));
    return where ? rows.where(`c.${where}`, '=', queue) : rows.where(place, 'is not', null);
  });
};

interface Count {
  readonly queue: string | null;
  readonly many: number;
  readonly oldest: number | null;
}

/** @returns the verb that reads a queue */
export function queueReads(db: Builder): (run: Run) => Pick<Reads, 'queue'> {
  const windows = new Map(queues.map((q) => [q, windowOf(db, q)]));
  const counts = prepare<{ site: string }, Count>(
    db,
    (slot) => sql<Count>`
      select waits as queue, count(*) as many, min(waits_at) as oldest from comment
        where site = ${slot('site')} and waits is not null group by waits
      union all select state, count(*), null from comment
        where site = ${slot('site')} and state in ('published', 'rejected', 'removed') group by state
      union all select 'reported', count(*), null from comment
        where site = ${slot('site')} and reported_at is not null
      union all select 'contested', count(*), null from comment
        where site = ${slot('site')} and contested_at is not null`,
  );
  return (run) => ({
    async queue(site, queue, { limit, after }) {
      const counted = (await run(counts({ site }))).rows;
      const many = (name: Queue): number => counted.find((row) => row.queue === name)?.many ?? 0;
      const waiting = counted.flatMap(({ oldest }) => (oldest === null ? [] : [oldest]));
      const { up } = orders[queue];
      const [start, end] = up ? [FIRST, LAST] : [LAST, FIRST];
      const place = after === undefined ? start : (placeOf(after) ?? end);
      const { rows } = await run(windows.get(queue)!({ site, ...place, limit: limit + 1 }));
      const here = rows.slice(0, limit);
      const last = here.at(-1);
      const ids = here.map((row) => row.thread);
      const threads = await threadsById(db, run, site, ids);
      return {
        comments: here.map((row) => ({ ...storedOf(row), thread: threads.get(row.thread)! })),
        counts: Object.fromEntries(queues.map((name) => [name, many(name)])) as Record<Queue, number>,
        ...(last && rows.length > limit && { next: cursorOf({ at: last.place, id: last.id }) }),
        ...(waiting.length && { oldestAt: toInstant(Math.min(...waiting)) }),
      };
    },
  });
}
