/**
 * The query builder, used to write SQL and nothing else: the engines run it. A statement is compiled once, with slots
 * where its values go, since building it anew costs more than SQLite needs to answer it.
 */
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Compilable, RawBuilder } from 'kysely';
import type { Engine, Query } from './engine.ts';
import type { Schema } from './schema.ts';

/** The builder: it has no connection. */
export type Builder = Kysely<Schema>;

const driver = { createDriver: () => new DummyDriver() };

/** A builder in the dialect of an engine. */
export const builder = (engine: Engine['name']): Builder =>
  new Kysely<Schema>({
    dialect:
      engine === 'sqlite'
        ? {
            ...driver,
            createAdapter: () => new SqliteAdapter(),
            createQueryCompiler: () => new SqliteQueryCompiler(),
            createIntrospector: (db) => new SqliteIntrospector(db),
          }
        : {
            ...driver,
            createAdapter: () => new PostgresAdapter(),
            createQueryCompiler: () => new PostgresQueryCompiler(),
            createIntrospector: (db) => new PostgresIntrospector(db),
          },
  });

const SLOT = Symbol('slot');

/** Stands for a value until the statement runs. It has that value's type, so that the builder checks it. */
export type Slots<A> = <K extends keyof A & string>(name: K) => A[K];

/** A statement of the builder, or of a `sql` template. */
type Statement<R> = Compilable<R> | RawBuilder<R>;

/**
 * A statement, built at its first use.
 * @param build writes it; `slot('x')` is where the value `x` goes
 */
export function prepare<A extends object, R>(
  db: Builder,
  build: (slot: Slots<A>) => Statement<R>,
): (values: A) => Query<R> {
  let text = '';
  let order: readonly unknown[] | undefined;
  const slot: Slots<A> = (name) => ({ [SLOT]: name }) as never;
  return (values) => {
    if (!order) {
      const compiled = build(slot).compile(db);
      text = compiled.sql;
      order = compiled.parameters.map((value) =>
        typeof value === 'object' && value !== null && SLOT in value ? value : { value },
      );
    }
    const parameters = order.map((entry) => {
      const known = entry as { readonly [SLOT]?: keyof A; readonly value?: unknown };
      return known[SLOT] === undefined ? known.value : values[known[SLOT]];
    });
    return { sql: text, parameters };
  };
}

/** A slot for each column, for an insert or an update of whole rows. */
export const slotsOf = <A, K extends keyof A & string>(
  slot: Slots<A>,
  columns: readonly K[],
): { [C in K]: A[C] } =>
  Object.fromEntries(columns.map((column) => [column, slot(column)])) as { [C in K]: A[C] };

/** A statement of a length known only now: a list of ids. */
export const now = <R>(statement: Compilable<R>): Query<R> => {
  const { sql, parameters } = statement.compile();
  return { sql, parameters };
};
