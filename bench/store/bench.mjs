/**
 * The store against raw `node:sqlite` in the same run: inserting comments, and reading a page of 50 from a thread of
 * 10,000 with one root that holds half of them. The machine should be quiet. Where PostgreSQL is installed, a private
 * server is measured too.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, spread } from '../kit/median.mjs';
import { machine, machineLine } from '../kit/machine.mjs';
import { progress } from '../kit/progress.mjs';
import { today, writeResult } from '../kit/results.mjs';
import { paired } from '../kit/rounds.mjs';
import { table } from '../kit/table.mjs';
import { findPostgres, startPostgres } from '../../test/support/postgres.mjs';
import { measureRaw } from './raw.mjs';
import { COMMENTS, READS, WRITES } from './sizes.mjs';
import { measureStore } from './store.mjs';

const names = { raw: 'raw SQLite', sqlite: 'SQLite', postgres: 'PostgreSQL' };

const markdown = ({ date, counts, timings }) => `# The store

${date}. ${counts.comments.toLocaleString('en-GB')} comments in one thread, half of them under one root. Milliseconds of one call, the median of ${timings.rounds} rounds of medians of ${counts.writes} writes or up to ${counts.reads} reads; "apart" is how far the rounds lie apart. Every write is on disk before it is answered. Only figures of one run can be compared.

${table(
  ['Engine', 'What', 'ms', 'apart'],
  timings.figures.map(({ engine, what, ms, apart }) => [
    names[engine],
    what,
    ms.toFixed(3),
    `${Math.round(apart * 100)} %`,
  ]),
  { left: 2 },
)}
${machineLine(timings.machine)}
`;

/** @param {{rounds: number}} options */
export async function run({ rounds }) {
  const server = findPostgres() ? await startPostgres() : undefined;
  try {
    const engines = [{ id: 'raw' }, { id: 'sqlite' }, ...(server ? [{ id: 'postgres' }] : [])];
    const all = await paired(engines, rounds, async ({ id }, round) => {
      progress(`store: round ${round + 1} of ${rounds}, ${names[id]}`);
      const folder = mkdtempSync(join(tmpdir(), 'parvis-bench-'));
      try {
        if (id === 'raw') return await measureRaw(join(folder, 'raw.db'));
        return await measureStore(
          id === 'sqlite' ? `sqlite:${join(folder, 'store.db')}` : await server.database(),
        );
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
    const figures = [...all].flatMap(([engine, byName]) =>
      Object.entries(byName).map(([what, values]) => ({
        engine,
        what,
        ms: median(values),
        apart: spread(values),
      })),
    );
    const result = {
      bench: 'store',
      date: today(),
      counts: { comments: COMMENTS, writes: WRITES, reads: READS },
      timings: { rounds, machine: machine(), figures },
    };
    writeResult('store', result, markdown(result));
  } finally {
    await server?.stop();
  }
}
