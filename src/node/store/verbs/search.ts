/**
 * Finding comments. A text is looked for in the newest ones, some at a time, folded here: capitals and accents are the
 * same on both engines, and no sign of a pattern means anything. Everything else is found whole, by equality.
 */
import { sql } from 'kysely';
import { fold } from '../../../model/wordlist/fold.ts';
import { cursorOf, LAST, placeOf } from '../cursor.ts';
import type { Place } from '../cursor.ts';
import { storedOf } from '../rows/comment.ts';
import type { StoredRow } from '../rows/comment.ts';
import { fromJson, toInstant } from '../rows/value.ts';
import type { Found, SearchReads, Sought } from '../search.ts';
import { now, prepare } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Run } from '../sql/engine.ts';
import { storedRows } from './comments.ts';
import { threadsById } from './threads.ts';

/** Comments that one look reads, and those that are read at once. */
export const MOST = 50_000;
const BATCH = 1000;

interface TextRow {
  readonly id: string;
  readonly received_at: number;
  readonly name: string | null;
  readonly text: string;
  readonly proposal: string | null;
}

/** Lets others have their turn: a long look must not hold up whoever writes. */
const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

const proposed = (json: string | null): string => {
  const value = fromJson(json) as { readonly text?: unknown } | undefined;
  return typeof value?.text === 'string' ? value.text : '';
};

/** @returns the verb */
export function searchReads(db: Builder): (run: Run) => SearchReads {
  const batch = prepare<{ site: string; at: number; id: string; limit: number }, TextRow>(
    db,
    (slot) => sql<TextRow>`
      select id, received_at, name, text, proposal from comment
      where site = ${slot('site')} and (received_at, id) < (${slot('at')}, ${slot('id')}) and state <> 'deleted'
      order by received_at desc, id desc limit ${slot('limit')}`,
  );
  // In both dialects: a text without a part of it is another text.
  const holding = prepare<
    { site: string; reference: string; whole: string; most: number },
    { comment: string }
  >(
    db,
    (slot) => sql<{ comment: string }>`
      select comment from report where site = ${slot('site')} and reference = ${slot('reference')}
      union select comment from appeal where site = ${slot('site')} and reference = ${slot('reference')}
      union select comment from sanction where site = ${slot('site')}
        and (replace(coalesce(statement, ''), ${slot('whole')}, '') <> coalesce(statement, '')
          or replace(coalesce(contest, ''), ${slot('whole')}, '') <> coalesce(contest, ''))
      union select id from (
        select id, statement from comment where site = ${slot('site')}
        order by received_at desc, id desc limit ${slot('most')}) as newest
        where statement is not null and replace(statement, ${slot('whole')}, '') <> statement`,
  );

  return (run) => {
    /** Whole rows, newest first, from those that a condition names. */
    const rowsOf = async (
      site: string,
      sought: Exclude<Sought, { text: string } | { reference: string }> | { readonly ids: readonly string[] },
      { at, id }: Place,
      limit: number,
    ): Promise<readonly StoredRow[]> => {
      let query = storedRows(db)
        .where('c.site', '=', site)
        .where(sql<boolean>`(c.received_at, c.id) < (${at}, ${id})`)
        .orderBy('c.received_at', 'desc')
        .orderBy('c.id', 'desc')
        .limit(limit);
      if ('ids' in sought) query = query.where('c.id', 'in', [...sought.ids]);
      else if ('comment' in sought) query = query.where('c.id', '=', sought.comment);
      else if ('thread' in sought) query = query.where('c.thread', '=', sought.thread);
      else query = query.where(({ fn }) => fn('lower', ['e.email']), '=', sought.email.toLowerCase());
      return (await run(now(query))).rows;
    };

    /** Looks through the newest texts. */
    const textual = async (site: string, text: string, start: Place, limit: number, most: number) => {
      const ids: string[] = [];
      let place = start;
      for (let looked = 0; looked < most;) {
        const want = Math.min(BATCH, most - looked);
        const { rows } = await run(batch({ site, ...place, limit: want }));
        for (const row of rows) {
          place = { at: row.received_at, id: row.id };
          const said = `${row.name ?? ''}\n${row.text}\n${proposed(row.proposal)}`;
          if (fold(said).includes(text) && ids.push(row.id) === limit) return { ids, place, ended: false };
        }
        looked += rows.length;
        if (rows.length < want) return { ids, place, ended: true };
        await turn();
      }
      return { ids, place, ended: false, back: place.at };
    };

    return {
      async search(site, sought, { limit, after, most = MOST }) {
        const start = after === undefined ? LAST : placeOf(after);
        if (!start) return { comments: [] };
        let rows: readonly StoredRow[];
        let next: Place | undefined;
        let back: number | undefined;
        if ('text' in sought) {
          const found = await textual(site, sought.text, start, limit, most);
          rows = found.ids.length ? await rowsOf(site, { ids: found.ids }, LAST, limit) : [];
          if (!found.ended) next = found.place;
          back = found.back;
        } else {
          let of: Parameters<typeof rowsOf>[1];
          if ('reference' in sought) {
            const { reference } = sought;
            const whole = `"reference":${JSON.stringify(reference)}`;
            const ids = (await run(holding({ site, reference, whole, most }))).rows.map((row) => row.comment);
            if (!ids.length) return { comments: [] };
            of = { ids };
          } else of = sought;
          const more = await rowsOf(site, of, start, limit + 1);
          rows = more.slice(0, limit);
          const last = rows.at(-1);
          if (more.length > limit && last) next = { at: last.received_at, id: last.id };
        }
        const threads = await threadsById(
          db,
          run,
          site,
          rows.map((row) => row.thread),
        );
        const found: Found = {
          comments: rows.map((row) => ({ ...storedOf(row), thread: threads.get(row.thread)! })),
          ...(next && { next: cursorOf(next) }),
          ...(back !== undefined && { back: toInstant(back) }),
        };
        return found;
      },
    };
  };
}
