/** How many comments can be read on each of many pages. */
import { now } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import { digest } from '../sql/digest.ts';
import type { Run } from '../sql/engine.ts';
import type { Reads } from '../store.ts';
import { sql } from 'kysely';
import { total } from './visible.ts';

/** @returns the verb that counts */
export const countReads =
  (db: Builder) =>
  (run: Run): Pick<Reads, 'counts'> => ({
    async counts(site, urls) {
      const counts = new Map(urls.map((url) => [url, 0]));
      if (!counts.size) return counts;
      const query = db
        .selectFrom('address as a')
        .select(['a.url', total(sql.ref('a.site'), sql.ref('a.thread')).as('total')])
        .where('a.site', '=', site)
        .where('a.key', 'in', [...counts.keys()].map(digest));
      for (const row of (await run(now(query))).rows) counts.set(row.url, row.total);
      return counts;
    },
  });
