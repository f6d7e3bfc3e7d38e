/** The verbs over everything, for any engine. */
import { migrate, schemaOf } from '../migrate.ts';
import { steps } from '../migrations/all.ts';
import type { Engine, Query, Run } from '../sql/engine.ts';
import { StoreTooNew, StoreUnfinished } from '../store.ts';
import type { Cell, Part, Passage, WholeStore } from '../whole.ts';
import { closeFirst, closeTable, openTable } from './closing.ts';
import { credentials, insertMany, names, OWN, selectAll } from './tables.ts';
import type { TableName } from './tables.ts';

/** Rows of one statement: below what either engine takes of values. */
const ROWS = 100;

const query = <R>(sql: string, ...parameters: unknown[]): Query<R> => ({ sql, parameters });

const isTable = (name: string): name is TableName => (names as readonly string[]).includes(name);

/** Names of all tables there are. */
async function present(engine: Engine, run: Run): Promise<ReadonlySet<string>> {
  const sql =
    engine.name === 'sqlite'
      ? "select name from sqlite_schema where type = 'table' and name not like 'sqlite~_%' escape '~'"
      : 'select tablename as name from pg_tables where schemaname = current_schema()';
  return new Set((await run(query<{ name: string }>(sql))).rows.map(({ name }) => name));
}

async function columnsOf(engine: Engine, run: Run, table: string): Promise<ReadonlySet<string>> {
  const read =
    engine.name === 'sqlite'
      ? query<{ name: string }>('select name from pragma_table_info(?)', table)
      : query<{ name: string }>(
          'select column_name as name from information_schema.columns where table_schema = current_schema() and table_name = $1',
          table,
        );
  return new Set((await run(read)).rows.map(({ name }) => name));
}

/** What a step does, by its statements. */
function deeds(statements: readonly string[]): WholeStore['steps'][number] {
  const named = (start: RegExp): string[] => [
    ...new Set(statements.flatMap((sql) => start.exec(sql)?.[1] ?? [])),
  ];
  const adds = named(/^create table (?:if not exists )?(\w+)/i);
  const changes = named(/^(?:alter table|create (?:unique )?index (?:if not exists )?\w+ on) (\w+)/i);
  return { adds, changes: changes.filter((name) => !adds.includes(name)) };
}

interface PassageRow {
  readonly kind: string;
  readonly source: string;
  readonly place: string;
  readonly rows: number;
}

/** Like `migration`, made where it is needed: a backup of an older schema needs it before that schema's next steps. */
const MAKE_PASSAGE =
  'create table if not exists passage (kind text not null primary key, source text not null, place text not null, rows bigint not null)';

export function wholeOf(engine: Engine): WholeStore & { readonly refuseUnfinished: () => Promise<void> } {
  const there = (run: Run = engine.read): Promise<ReadonlySet<string>> => present(engine, run);
  const rowOf = async (kinds: string, run: Run = engine.read): Promise<PassageRow | undefined> =>
    (await there(run)).has('passage')
      ? (await run(query<PassageRow>(`select * from passage where kind in (${kinds})`))).rows[0]
      : undefined;
  const columns = new Map<string, ReadonlySet<string>>();

  const passage = async (): Promise<Passage | undefined> => {
    const row = await rowOf("'restore', 'move'");
    return row && { ...row, kind: row.kind as Passage['kind'], table: row.place, rows: row.rows };
  };

  return {
    knows: steps.length,
    steps: steps.map((step) => deeds(step(engine.name))),
    credentials,
    passage,
    schema: async () => ((await there()).has('migration') ? schemaOf(engine.read) : 0),
    async isEmpty() {
      const known = await there();
      for (const name of names.filter((one) => known.has(one))) {
        const { rows } = await engine.read(query(`select 1 as one from "${name}" limit 1`));
        if (rows.length) return false;
      }
      return true;
    },
    async snapshot(work) {
      const known = await there();
      const strange = [...known].filter((name) => !isTable(name) && !OWN.includes(name));
      if (strange.length) throw new RangeError(`Unknown tables in the database: ${strange.join(', ')}.`);
      const made = await schemaOf(engine.read);
      if (made > steps.length) throw new StoreTooNew(made, steps.length);
      return engine.snapshot((batches) =>
        work(
          names.filter((name) => known.has(name)),
          async function* (table, skip = 0) {
            if (!isTable(table)) throw new RangeError(`No such table: ${table}.`);
            let left = skip;
            for await (const batch of batches(query<Record<string, Cell>>(selectAll(table)))) {
              const rows = left >= batch.length ? [] : batch.slice(left);
              left = Math.max(0, left - batch.length);
              const [first] = rows;
              if (!first) continue;
              const heads = Object.keys(first);
              yield {
                table,
                columns: heads,
                rows: rows.map((row) => heads.map((head) => row[head] ?? null)),
              };
            }
          },
        ),
      );
    },
    async begin({ kind, source }, schema) {
      if (schema > steps.length) throw new StoreTooNew(schema, steps.length);
      await engine.write(async (run) => {
        await engine.holdSchema(run);
        await run(query(MAKE_PASSAGE));
        const [row] = (await run(query<{ n: number }>('select count(*) as n from passage'))).rows;
        if (row?.n) return;
        const values = `'${kind}', '${source.replace(/[^\w.:-]/g, '')}', '', 0`;
        await run(query(`insert into passage (kind, source, place, rows) values (${values})`));
      });
      await migrate(engine, steps.slice(0, schema));
    },
    async add({ table, columns: heads, rows }: Part) {
      if (!isTable(table)) throw new RangeError(`No such table: ${table}.`);
      const real = columns.get(table) ?? (await columnsOf(engine, engine.read, table));
      columns.set(table, real);
      const strange = heads.find((head) => !real.has(head));
      if (strange !== undefined) throw new RangeError(`No such column: ${table}.${strange}.`);
      await engine.write(async (run) => {
        for (let i = 0; i < rows.length; i += ROWS) {
          const some = rows.slice(i, i + ROWS);
          await run(query(insertMany(engine.name, table, heads, some.length), ...some.flat()));
        }
        const mark = `place = '${table}', rows = ${rows.length} + case when place = '${table}' then rows else 0 end`;
        await run(query(`update passage set ${mark} where kind in ('restore', 'move')`));
      });
    },
    async mark(place) {
      const at = place.replace(/[^\w*]/g, '');
      await engine.write((run) =>
        run(query(`update passage set place = '${at}', rows = 0 where kind in ('restore', 'move')`)),
      );
    },
    async complete() {
      await migrate(engine, steps);
      columns.clear();
    },
    async finish(pauseMail) {
      await engine.write(async (run) => {
        await run(query("delete from switch_off where cause = 'moving'"));
        const slot = engine.name === 'sqlite' ? '?' : '$1';
        for (const site of pauseMail)
          await run(
            query(
              `insert into switch_off (site, what, cause, mode, reason, at) values (${slot}, 'mail', 'restored', 'closed', '', ${Date.now()}) on conflict do nothing`,
              site,
            ),
          );
        await run(query("delete from passage where kind in ('restore', 'move')"));
      });
      await engine.settle();
    },
    async close(name, closing) {
      let by = name.replace(/[^\w.:-]/g, '');
      await engine.write(async (run) => {
        await engine.holdSchema(run);
        const before = await rowOf("'closed'", run);
        if (before) {
          by = before.source;
          return;
        }
        await run(query(MAKE_PASSAGE));
        const [site, reason] = engine.name === 'sqlite' ? ['?', '?'] : ['$1', '$2'];
        const insert = `insert into switch_off (site, what, cause, mode, reason, at) values (${site}, 'comments', 'moving', 'closed', ${reason}, ${Date.now()}) on conflict do nothing`;
        for (const [id, words] of Object.entries(closing)) await run(query(insert, id, words));
        // Widgets that are open look again, and say why nothing can be sent.
        await run(query('update change set every = every + 1, seen = seen + 1'));
        await engine.tell(run);
        await run(query(`insert into passage (kind, source, place, rows) values ('closed', '${by}', '', 0)`));
        for (const sql of closeFirst(engine.name)) await run(query(sql));
        const known = await there(run);
        for (const table of names.filter((one) => known.has(one)))
          for (const sql of closeTable(engine.name, table)) await run(query(sql));
      });
      return by;
    },
    closedBy: async () => (await rowOf("'closed'"))?.source,
    async reopen() {
      let was = false;
      await engine.write(async (run) => {
        await engine.holdSchema(run);
        was = (await rowOf("'closed'", run)) !== undefined;
        if (!was) return;
        const known = await there(run);
        for (const table of names.filter((one) => known.has(one)))
          for (const sql of openTable(engine.name, table)) await run(query(sql));
        await run(query("delete from switch_off where cause = 'moving'"));
        await run(query('update change set every = every + 1, seen = seen + 1'));
        await engine.tell(run);
        await run(query("delete from passage where kind = 'closed'"));
      });
      return was;
    },
    async refuseUnfinished() {
      const open = await passage();
      if (open) throw new StoreUnfinished(open.kind);
    },
  };
}
