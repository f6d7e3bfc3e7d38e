/** Prepared statements of one SQLite connection. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Query, Result } from '../sql/engine.ts';
import { storable } from '../sql/storable.ts';

/** Statements kept; those with lists of ids come in many lengths. */
const MOST = 200;

/** Runs a statement at once; the same text is prepared once. */
export type Execute = <R>(query: Query<R>) => Result<R>;

/** @returns what runs a statement on a connection */
export function statements(db: DatabaseSync): Execute {
  const kept = new Map<string, { readonly statement: StatementSync; readonly reads: boolean }>();
  return <R>({ sql, parameters }: Query<R>): Result<R> => {
    let known = kept.get(sql);
    if (!known) {
      const statement = db.prepare(sql);
      known = { statement, reads: statement.columns().length > 0 };
      if (kept.size >= MOST) kept.clear();
      kept.set(sql, known);
    }
    const values = parameters.map(storable) as SQLInputValue[];
    if (known.reads) {
      const rows = known.statement.all(...values) as unknown as R[];
      return { rows, changed: rows.length };
    }
    return { rows: [], changed: Number(known.statement.run(...values).changes) };
  };
}
