/**
 * Brings the schema up to date, one step after the other, each in a transaction of its own with the note that it was
 * made: whoever is killed between two goes on where it was (S-82).
 */
import { StoreTooNew } from './store.ts';
import type { Step } from './migrations/step.ts';
import type { Engine, Query, Run } from './sql/engine.ts';

/** How long one who migrates waits for another, in milliseconds. */
const PATIENCE = 60_000;

const MADE: Query<{ made: number }> = {
  sql: 'select count(*) as made from migration',
  parameters: [],
};

/** How many steps were made. @throws when none ever was */
export const schemaOf = async (run: Run): Promise<number> => (await run(MADE)).rows[0]?.made ?? 0;

/** @throws StoreTooNew when there are more steps in the database than here */
export async function migrate(
  engine: Engine,
  steps: readonly Step[],
): Promise<{ readonly from: number; readonly to: number }> {
  const statement = (sql: string, ...parameters: unknown[]): Query => ({ sql, parameters });
  /** Makes the next step, if there is one. @returns how many were made before */
  const next = (): Promise<number> =>
    engine.write(async (run) => {
      await engine.holdSchema(run);
      await run(
        statement(
          'create table if not exists migration (step integer not null primary key, at bigint not null)',
        ),
      );
      const made = await schemaOf(run);
      if (made > steps.length) throw new StoreTooNew(made, steps.length);
      const step = steps[made];
      if (!step) return made;
      for (const sql of step(engine.name)) await run(statement(sql));
      const sql = `insert into migration (step, at) values (${made + 1}, ${Date.now()})`;
      await run(statement(sql));
      return made;
    }, PATIENCE);

  const from = await next();
  for (let made = from; made < steps.length;) made = await next();
  return { from, to: steps.length };
}
