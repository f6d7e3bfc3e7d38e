/**
 * A page of a thread in one statement, so that what it says belongs together. It is bounded twice: so many roots, so
 * many replies under each. What it costs grows with the replies of the roots on the page, never with the thread (S-35).
 */
import { sql } from 'kysely';
import { cursorOf, FIRST, LAST, placeOf } from '../cursor.ts';
import type { Place } from '../cursor.ts';
import { commentColumns, commentOf } from '../rows/comment.ts';
import { grouped } from '../rows/value.ts';
import { prepare } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Run } from '../sql/engine.ts';
import type { CommentRow } from '../sql/schema.ts';
import type { CommentPage, PageComment, PageQuery, Reads } from '../store.ts';
import { answered, readable, total } from './visible.ts';

/** A comment of the page beside what holds for all of it; its `id` is null when the page is empty. */
type Row = { [K in keyof CommentRow]: CommentRow[K] } & {
  readonly total: number;
  /** Is there a root on the other side of the cursor? */
  readonly behind: number;
  /** Of a root: replies that can be read under it. */
  readonly replies: number;
};

interface Window {
  readonly site: string;
  readonly thread: string;
  readonly at: number;
  readonly id: string;
  /** One more than is shown, to know whether there are more. */
  readonly limit: number;
  /** Number of the last reply under a root, from 0. */
  readonly last: number;
  /** A reply that is shown wherever it stands, or ''. */
  readonly also: string;
}

const columns = sql.raw(commentColumns.map((column) => `c.${column}`).join(', '));

/** The place of the last reply that is shown under a root, one of its two parts. */
const edge = (part: unknown, last: unknown) => sql`(
  select ${part} from comment r where r.site = root.site and r.parent = root.id and ${answered}
  order by r.received_at, r.id limit 1 offset ${last})`;

/**
 * Roots after a place, in one of the two directions, each with its first replies. A window function would read and sort
 * every reply of a root to number the first few; here the index is asked for the last of those. `materialized` and
 * `cross join` tell SQLite to begin with the roots; for PostgreSQL they mean what they say.
 */
const windowOf = (db: Builder, up: boolean) => {
  const [over, under, order] = up
    ? [sql`>`, sql`<=`, sql`received_at, id`]
    : [sql`<`, sql`>=`, sql`received_at desc, id desc`];
  return prepare<Window, Row>(
    db,
    (slot) => sql<Row>`
    with root as materialized (
      select site, id from comment c
      where c.site = ${slot('site')} and c.thread = ${slot('thread')} and c.parent is null and ${readable}
        and (c.received_at, c.id) ${over} (${slot('at')}, ${slot('id')})
      order by ${order} limit ${slot('limit')}
    ), edged as materialized (
      select site, id, coalesce(${edge(sql.ref('r.received_at'), slot('last'))}, ${sql.lit(LAST.at)}) as edge_at,
        coalesce(${edge(sql.ref('r.id'), slot('last'))}, '') as edge_id
      from root
    ), chosen as (
      select site, id, (
        select count(*) from comment r where r.site = root.site and r.parent = root.id and ${answered}
      ) as replies from root
      union all
      select r.site, r.id, 0 from edged cross join comment r
      where r.site = edged.site and r.parent = edged.id and ${answered}
        and (r.received_at, r.id) <= (edged.edge_at, edged.edge_id)
      union all
      select r.site, r.id, 0 from edged cross join comment r
      where r.site = edged.site and r.id = ${slot('also')} and r.parent = edged.id and ${answered}
        and (r.received_at, r.id) > (edged.edge_at, edged.edge_id)
    )
    select whole.total, whole.behind, chosen.replies, ${columns}
    from (
      select ${total(slot('site'), slot('thread'))} as total,
        (select count(*) from (
          select 1 as one from comment c
          where c.site = ${slot('site')} and c.thread = ${slot('thread')} and c.parent is null and ${readable}
            and (c.received_at, c.id) ${under} (${slot('at')}, ${slot('id')}) order by c.received_at, c.id limit 1
        ) as found) as behind
    ) as whole
    left join chosen on 1 = 1
    left join comment c on c.site = chosen.site and c.id = chosen.id`,
  );
};

interface Under {
  readonly site: string;
  readonly thread: string;
  readonly parent: string;
  readonly at: number;
  readonly id: string;
  readonly limit: number;
}

/** Replies of one public root, after a place. */
const repliesOf = (db: Builder) =>
  prepare<Under, Row>(
    db,
    (slot) => sql<Row>`
    select whole.total, 0 as behind, 0 as replies, ${columns}
    from (select ${total(slot('site'), slot('thread'))} as total) as whole
    left join (
      select r.* from comment r
      join comment root on root.site = r.site and root.id = r.parent
        and root.thread = ${slot('thread')} and root.parent is null and root.shown > 0
      where r.site = ${slot('site')} and r.parent = ${slot('parent')} and ${answered}
        and (r.received_at, r.id) > (${slot('at')}, ${slot('id')})
      order by r.received_at, r.id limit ${slot('limit')}
    ) as c on 1 = 1`,
  );

/** Where the root of a public comment stands. */
const rootOf = (db: Builder) =>
  prepare<{ site: string; thread: string; id: string }, { id: string; at: number; reply: string | null }>(
    db,
    (slot) => sql`
    select root.id, root.received_at as at, case when c.parent is null then null else c.id end as reply
    from comment c join comment root on root.site = c.site and root.id = coalesce(c.parent, c.id)
    where c.site = ${slot('site')} and c.id = ${slot('id')} and c.thread = ${slot('thread')}
      and c.shown > 0 and root.shown > 0`,
  );

const placed = ({ received_at, id }: CommentRow): Place => ({ at: received_at, id });
const byPlace = (a: CommentRow, b: CommentRow): number =>
  a.received_at - b.received_at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Before every reply, as a cursor that can be read back. */
const BEFORE_ALL: Place = { at: FIRST.at, id: '-' };

/**
 * A root as the page has it, and its replies after it.
 * @param rows those, oldest first: the first `each` without a gap, and one that was asked for by its id
 */
function family(root: Row, rows: readonly Row[], each: number, also: string): readonly PageComment[] {
  const first = rows.slice(0, each);
  const last = first.at(-1);
  const late = rows.slice(each).filter((row) => row.id === also);
  const more = root.replies > each && cursorOf(last ? placed(last) : BEFORE_ALL);
  return [
    { ...commentOf(root), replies: root.replies, ...(more && { more }) },
    ...[...first, ...late].map(commentOf),
  ];
}

/**
 * How many of the roots, in their order, are a page.
 * @param sought one that must stand on it, wherever it is
 */
function rootsOf(
  roots: readonly Row[],
  replies: { readonly get: (root: string) => readonly Row[] | undefined },
  { replies: each, enough = Infinity }: PageQuery,
  sought: string | undefined,
): number {
  const place = roots.findIndex(({ id }) => id === sought);
  let comments = 0;
  const end = roots.findIndex(({ id }, i) => {
    if (comments >= enough && i > place) return true;
    comments += 1 + Math.min(replies.get(id)?.length ?? 0, each);
    return false;
  });
  return end < 0 ? roots.length : end;
}

/** @returns the verb that reads a page */
export function pageReads(db: Builder): (run: Run) => Pick<Reads, 'page'> {
  const rising = windowOf(db, true);
  const falling = windowOf(db, false);
  const under = repliesOf(db);
  const root = rootOf(db);
  const nothing = (total: number): CommentPage => ({ comments: [], total });

  return (run) => {
    async function thread(site: string, thread: string, query: PageQuery): Promise<CommentPage> {
      const { limit, replies: each, after, before } = query;
      const newest = query.sort === 'newest';
      const back = before !== undefined;
      const cursor = after ?? before;
      let start: Place | undefined = cursor === undefined ? undefined : placeOf(cursor);
      let also = '';
      let sought: string | undefined;
      if (query.at !== undefined && cursor === undefined) {
        const [found] = (await run(root({ site, thread, id: query.at }))).rows;
        if (found) {
          sought = found.id;
          also = found.reply ?? '';
          // Half of the page stands before it: the place before the first of those is where the page starts.
          const half = Math.floor((limit - 1) / 2) + 1;
          const ahead = newest ? rising : falling;
          const place = { at: found.at, id: found.id };
          const window = await run(ahead({ site, thread, ...place, limit: half, last: 0, also: '' }));
          const roots = window.rows.filter((row) => row.id !== null && row.parent === null).sort(byPlace);
          const far = newest ? roots.at(-1) : roots[0];
          if (far && roots.length === half) start = placed(far);
        }
      }
      const up = newest === back;
      const place = start ?? (cursor !== undefined ? undefined : up ? FIRST : LAST);
      // A cursor that is not ours: after it comes nothing.
      const from = place ?? (up ? LAST : FIRST);
      const { rows } = await run(
        (up ? rising : falling)({
          site,
          thread,
          ...from,
          limit: limit + 1,
          last: Math.max(each - 1, 0),
          also,
        }),
      );
      const total = rows[0]?.total ?? 0;
      const here = rows.filter((row) => row.id !== null);
      const all = here.filter((row) => row.parent === null).sort(byPlace);
      if (!up) all.reverse();
      const replies = grouped(here.filter((row) => row.parent !== null).sort(byPlace), (row) => row.parent!);
      const most = all.slice(0, limit);
      const roots = most.slice(0, rootsOf(most, replies, query, sought));
      if (!place || !roots.length) return nothing(total);
      const further = all.length > roots.length;
      const behind = (rows[0]?.behind ?? 0) > 0;
      if (back) roots.reverse();
      const [first, last] = [roots[0]!, roots.at(-1)!];
      return {
        comments: roots.flatMap((row) => family(row, replies.get(row.id) ?? [], each, also)),
        total,
        ...((back ? behind : further) && { next: cursorOf(placed(last)) }),
        ...((back ? further : behind) && { previous: cursorOf(placed(first)) }),
      };
    }

    async function replies(
      site: string,
      thread: string,
      parent: string,
      query: PageQuery,
    ): Promise<CommentPage> {
      const { after, limit } = query;
      const place = after === undefined ? FIRST : placeOf(after);
      const { rows } = await run(under({ site, thread, parent, ...(place ?? LAST), limit: limit + 1 }));
      const here = rows.filter((row) => row.id !== null).sort(byPlace);
      const shown = here.slice(0, limit);
      const last = shown.at(-1);
      return {
        comments: shown.map(commentOf),
        total: rows[0]?.total ?? 0,
        ...(last && here.length > limit && { next: cursorOf(placed(last)) }),
      };
    }

    return {
      page: (site, id, query) =>
        query.parent === undefined ? thread(site, id, query) : replies(site, id, query.parent, query),
    };
  };
}
