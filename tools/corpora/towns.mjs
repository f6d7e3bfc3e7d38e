// A companion over each engine that this machine has, for the corpora of the comments: as the tests have it.
import { startPostgres, withoutPostgres } from '../../test/support/postgres.mjs';
import { town } from '../../test/support/node/town.ts';

/**
 * Runs `work(make, engine)` for SQLite, and for PostgreSQL where it is installed; `make(more)` starts a town.
 * @returns one result, what was wrong under the name of its engine
 */
export async function onEveryEngine(work) {
  const engines = [{ name: 'sqlite' }];
  const server = withoutPostgres() ? undefined : await startPostgres();
  if (server) engines.push({ name: 'postgres', url: () => server.database() });
  const all = { tried: 0, wrong: [], note: undefined };
  try {
    for (const { name, url } of engines) {
      const ends = [];
      const make = async (more = {}) =>
        town({ after: (end) => void ends.push(end) }, { ...more, ...(url && { url: await url() }) });
      try {
        const { tried, wrong, note } = await work(make, name);
        all.tried += tried;
        all.wrong.push(...wrong.map((line) => `${name}: ${line}`));
        all.note = note ?? all.note;
      } finally {
        for (const end of ends.reverse()) await end();
      }
    }
  } finally {
    await server?.stop();
  }
  const engine = server ? 'sqlite and postgres' : 'sqlite; postgres is not installed';
  return { ...all, note: all.note ? `${engine}; ${all.note}` : engine };
}
