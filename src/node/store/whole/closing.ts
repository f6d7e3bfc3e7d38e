/**
 * A database that refuses every write, of every process and version: triggers do it, since making them waits for the
 * writers under way, and nobody who writes can pass by. Reading goes on.
 */
import type { Engine } from '../sql/engine.ts';

/** Said by both engines' triggers; `faults` of each knows it. */
export const CLOSED = 'closed for writing';

const acts = ['insert', 'update', 'delete'] as const;

/** @returns statements that close a table */
export const closeTable = (engine: Engine['name'], table: string): readonly string[] =>
  engine === 'sqlite'
    ? acts.map(
        (act) =>
          `create trigger if not exists closed_${table}_${act} before ${act} on "${table}" begin select raise(abort, '${CLOSED}'); end`,
      )
    : [
        `create or replace trigger closed_${table} before insert or update or delete on "${table}" for each row execute function parvis_closed()`,
      ];

/** What must be there before. */
export const closeFirst = (engine: Engine['name']): readonly string[] =>
  engine === 'sqlite'
    ? []
    : [
        `create or replace function parvis_closed() returns trigger language plpgsql as $$ begin
          raise exception '${CLOSED}' using errcode = '25006'; end $$`,
      ];

/** @returns statements that open it again */
export const openTable = (engine: Engine['name'], table: string): readonly string[] =>
  engine === 'sqlite'
    ? acts.map((act) => `drop trigger if exists closed_${table}_${act}`)
    : [`drop trigger if exists closed_${table} on "${table}"`];
