/** Measures against authors, and the log of them. */
import type { AuthorKey, Sanction } from '../../../model/sanction.ts';
import type { Role } from '../../../model/comment-states.ts';
import { sanctionColumns, sanctionOf, sanctionRow } from '../rows/sanction.ts';
import { filled, toInstant, toMs } from '../rows/value.ts';
import { now, prepare, slotsOf } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Run } from '../sql/engine.ts';
import type { SanctionLogTable, SanctionTable } from '../sql/schema.ts';
import type { SanctionAct, SanctionLine, SanctionReads, SanctionWrites } from '../sanctions.ts';
import type { Changes } from './changes.ts';

/** Measures of one author that are read at most. */
const MOST = 200;

const read = (rows: readonly SanctionTable[]): readonly Sanction[] =>
  rows.flatMap((row) => sanctionOf(row) ?? []);

/** @returns the verbs that read them */
export function sanctionReads(db: Builder): (run: Run) => SanctionReads {
  const byId = prepare<{ site: string; id: string }, SanctionTable>(db, (slot) =>
    db.selectFrom('sanction').selectAll().where('site', '=', slot('site')).where('id', '=', slot('id')),
  );
  const open = prepare<{ site: string }, SanctionTable>(db, (slot) =>
    db
      .selectFrom('sanction')
      .selectAll()
      .where('site', '=', slot('site'))
      .where('contested', '=', 'open')
      .orderBy('at', 'desc')
      .orderBy('id'),
  );
  const holding = prepare<{ site: string; now: number; limit: number }, SanctionTable>(db, (slot) =>
    db
      .selectFrom('sanction')
      .selectAll()
      .where('site', '=', slot('site'))
      .where('ends', '>', slot('now'))
      .orderBy('at', 'desc')
      .orderBy('id')
      .limit(slot('limit')),
  );
  const lines = prepare<{ site: string; sanction: string }, SanctionLogTable>(db, (slot) =>
    db
      .selectFrom('sanction_log')
      .selectAll()
      .where('site', '=', slot('site'))
      .where('sanction', '=', slot('sanction'))
      .orderBy('version'),
  );
  const query = (site: string) =>
    db
      .selectFrom('sanction')
      .selectAll()
      .where('site', '=', site)
      .orderBy('at', 'desc')
      .orderBy('id')
      .limit(MOST);
  return (run) => ({
    async sanctions(site, { keys = [], comments = [] }) {
      const kinds = [...new Set(keys.map(({ kind }) => kind))];
      const of = (kind: AuthorKey['kind']): string[] =>
        keys.filter((one) => one.kind === kind).map(({ key }) => key);
      const found: SanctionTable[] = [];
      for (const kind of kinds)
        found.push(
          ...(await run(now(query(site).where('kind', '=', kind).where('author', 'in', of(kind))))).rows,
        );
      if (comments.length)
        found.push(...(await run(now(query(site).where('comment', 'in', [...new Set(comments)])))).rows);
      const each = new Map(found.map((row) => [row.id, row]));
      return read([...each.values()].sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1)));
    },
    async sanction(site, id) {
      const [row] = (await run(byId({ site, id }))).rows;
      return row && sanctionOf(row);
    },
    async sanctionsNow(site, at, limit) {
      const contested = (await run(open({ site }))).rows;
      const { rows } = await run(holding({ site, now: toMs(at), limit }));
      const known = new Set(contested.map(({ id }) => id));
      return read([...contested, ...rows.filter(({ id }) => !known.has(id))].slice(0, limit));
    },
    contestedSanctions: async (site) => (await run(open({ site }))).rows.length,
    sanctionLog: async (site, sanction) =>
      (await run(lines({ site, sanction }))).rows.map((row) =>
        filled<SanctionLine>({
          sanction: row.sanction,
          at: toInstant(row.at),
          act: row.act as SanctionAct,
          by: row.actor as Role,
          staff: row.staff ?? undefined,
        }),
      ),
  });
}

/** @returns the verbs that write them */
export function sanctionWrites(db: Builder): (run: Run, changes: Changes) => SanctionWrites {
  const insert = prepare<SanctionTable, unknown>(db, (slot) =>
    db.insertInto('sanction').values(slotsOf(slot, sanctionColumns)),
  );
  const update = prepare<SanctionTable & { before: number }, unknown>(db, (slot) =>
    db
      .updateTable('sanction')
      .set(slotsOf(slot, ['version', 'ends', 'statement', 'contest', 'contested', 'lifted_at'] as const))
      .where('site', '=', slot('site'))
      .where('id', '=', slot('id'))
      .where('version', '=', slot('before')),
  );
  const log = prepare<SanctionLogTable, unknown>(db, (slot) =>
    db
      .insertInto('sanction_log')
      .values(slotsOf(slot, ['site', 'sanction', 'version', 'at', 'act', 'actor', 'staff'])),
  );
  return (run, changes) => {
    const line = (site: string, version: number, { sanction, at, act, by, staff }: SanctionLine) =>
      run(log({ site, sanction, version, at: toMs(at), act, actor: by, staff: staff ?? null }));
    return {
      async addSanction(site, one) {
        await changes.hold(site);
        await run(insert(sanctionRow(site, one)));
        const { id: sanction, at, by, staff, version } = one;
        await line(site, version, { sanction, at, act: 'imposed', by, staff });
        await changes.count(site, false);
      },
      async saveSanction(site, one, made) {
        await changes.hold(site);
        const before = one.version - 1;
        if (!(await run(update({ ...sanctionRow(site, one), before }))).changed) return false;
        await line(site, one.version, made);
        await changes.count(site, false);
        return true;
      },
    };
  };
}
