/** Comments that may be of one author: sent with the same e-mail address, or signed alike. */
import { sql } from 'kysely';
import { commentOf } from '../rows/comment.ts';
import { prepare } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Run } from '../sql/engine.ts';
import type { CommentRow } from '../sql/schema.ts';
import type { Reads } from '../store.ts';
import { storedRows } from './comments.ts';
import { threadsById } from './threads.ts';

type Row = CommentRow & { readonly same: number };

/** @returns the verb that finds them; the address itself stays in the query */
export function authorReads(db: Builder): (run: Run) => Pick<Reads, 'sameAuthor'> {
  const others = prepare<{ site: string; id: string; limit: number }, Row>(db, (slot) => {
    const site = slot('site');
    const id = slot('id');
    const address = sql`(select k.email from contact as k where k.site = ${site} and k.comment = ${id})`;
    const name = sql`(select n.name from comment as n where n.site = ${site} and n.id = ${id})`;
    const same = sql<number>`case when e.email = ${address} then 1 else 0 end`;
    return storedRows(db)
      .select(same.as('same'))
      .where('c.site', '=', site)
      .where('c.id', '<>', id)
      .where('c.state', '<>', 'deleted')
      .where(
        sql<boolean>`(c.id in (select o.comment from contact as o where o.site = ${site} and o.email = ${address}) or c.name = ${name})`,
      )
      .orderBy('c.received_at', 'desc')
      .orderBy('c.id', 'desc')
      .limit(slot('limit')) as never;
  });
  return (run) => ({
    async sameAuthor(site, id, limit) {
      const { rows } = await run(others({ site, id, limit }));
      const threads = await threadsById(
        db,
        run,
        site,
        rows.map((row) => row.thread),
      );
      return rows.map((row) => ({
        comment: commentOf(row),
        thread: threads.get(row.thread)!,
        by: row.same ? ('address' as const) : ('name' as const),
      }));
    },
  });
}
