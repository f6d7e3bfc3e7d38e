/**
 * What can be read: published comments, and tombstones that still hold a published one. Written as SQL once, for pages
 * and counts alike. `shown > 0` stands beside what implies it, because SQLite uses a partial index only when it finds
 * the index's own words.
 */
import { sql } from 'kysely';

/** Of a root under the name `c`: is it published, or does it hold a published reply? */
export const readable = sql`c.shown > 0 and (c.shown = 2 or exists (
  select 1 from comment held where held.site = c.site and held.parent = c.id and held.shown > 0 and held.shown = 2))`;

/** Of a reply under the name `r`: is it published, or does it hold a published answer? */
export const answered = sql`r.shown > 0 and (r.shown = 2 or exists (
  select 1 from comment held where held.site = r.site and held.reply_to = r.id and held.shown = 2))`;

/** Published comments of a thread that can be read: not those under a root that is held, for instance. */
export const total = (site: unknown, thread: unknown) => sql<number>`cast(
  (select count(*) from comment one where one.site = ${site} and one.thread = ${thread} and one.shown = 2)
  - (select coalesce(sum((
      select count(*) from comment lost
      where lost.site = away.site and lost.parent = away.id and lost.shown > 0 and lost.shown = 2
    )), 0) from comment away
    where away.site = ${site} and away.thread = ${thread} and away.shown = 0 and away.parent is null)
  as bigint)`;
