/**
 * The rows of one site, in every table there is: counted, or taken away, some at a time, so that nobody else waits long.
 * What points to others goes first. Tables are those of the list, so that a new one cannot be passed over.
 */
import type { Cleared } from '../hosting.ts';
import type { Engine, Query, Run } from '../sql/engine.ts';
import { names } from './tables.ts';
import type { TableName } from './tables.ts';

/** Rows of one transaction. */
const BATCH = 500;
/** Whoever was writing when the site was closed may still add a row: so often it is looked at again. */
const ROUNDS = 5;

/** Tables whose rows name their site elsewhere than in `site`, and where. Job: `collect/ID`. */
const elsewhere: Partial<
  Record<TableName, readonly [condition: string, values: (site: string) => string[]]>
> = {
  // The feed's cursor stands under a name of its own.
  change: ['site in (?, ?)', (site) => [site, `${site}/feed`]],
  job: [
    "substr(name, length(name) - length(cast(? as text))) = '/' || cast(? as text)",
    (site) => [site, site],
  ],
};

interface Where {
  readonly condition: string;
  readonly values: readonly string[];
}

const whereOf = (name: TableName, site: string): Where => {
  const [condition, values] = elsewhere[name] ?? ['site = ?', (id: string) => [id]];
  return { condition, values: values(site) };
};

/** PostgreSQL numbers its slots. */
const slots = (engine: Engine['name'], sql: string): string => {
  let n = 0;
  return engine === 'sqlite' ? sql : sql.replace(/\?/g, () => `$${++n}`);
};

const query = <R>(engine: Engine, sql: string, values: readonly string[]): Query<R> => ({
  sql: slots(engine.name, sql),
  parameters: values,
});

/** What may go of a table: all, but for the lines of the log that say that there was a site. */
const going = (name: TableName): string =>
  name === 'site_log' ? " and act not in ('remove', 'removed')" : '';

async function clearTable(engine: Engine, name: TableName, site: string, also: string): Promise<number> {
  const { condition, values } = whereOf(name, site);
  const row = engine.name === 'sqlite' ? 'rowid' : 'ctid';
  const some = `select ${row} from "${name}" where ${condition}${going(name)}${also} limit ${BATCH}`;
  const statement = query<unknown>(engine, `delete from "${name}" where ${row} in (${some})`, values);
  let total = 0;
  for (let gone = BATCH; gone === BATCH; total += gone)
    gone = await engine.write(async (run) => (await run(statement)).changed);
  return total;
}

/** @returns rows of the site by table; a table without any is left out, and the log of acts too */
export async function rowsOfSite(
  engine: Engine,
  run: Run,
  site: string,
): Promise<Readonly<Record<string, number>>> {
  const found: Record<string, number> = {};
  for (const name of names.filter((one) => one !== 'site_log')) {
    const { condition, values } = whereOf(name, site);
    const count = `select cast(count(*) as integer) as n from "${name}" where ${condition}`;
    const n = (await run(query<{ n: number }>(engine, count, values))).rows[0]?.n ?? 0;
    if (n) found[name] = n;
  }
  return found;
}

/** Takes them away. @throws what the database says when the site is not being removed, and nothing of a log is gone then */
export async function clearSite(
  engine: Engine,
  site: string,
  told: Cleared = () => undefined,
): Promise<void> {
  const removing = query<{ act: string }>(
    engine,
    'select act from site_log where site = ? order by n desc limit 1',
    [site],
  );
  for (let round = 0; round < ROUNDS; round++) {
    // Asked here as well: most tables are no logs, and would let their rows go.
    if ((await engine.read(removing)).rows[0]?.act !== 'remove')
      throw new RangeError(`The site is not being removed: ${site}.`);
    for (const name of [...names].reverse()) {
      const replies =
        name === 'comment' ? await clearTable(engine, name, site, ' and parent is not null') : 0;
      const rows = replies + (await clearTable(engine, name, site, ''));
      if (rows) told(name, rows);
    }
    if (!Object.keys(await rowsOfSite(engine, engine.read, site)).length) return;
  }
  throw new Error(`Rows of ${site} come again and again: somebody writes.`);
}
