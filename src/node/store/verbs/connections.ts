/** Sealed connections, and the log of their openings. */
import { toInstant, toMs } from '../rows/value.ts';
import { prepare, slotsOf } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Run } from '../sql/engine.ts';
import type { ConnectionTable, UnsealLogTable } from '../sql/host-schema.ts';
import { connectionActs } from '../connections.ts';
import type { ConnectionReads, ConnectionWrites, SealedConnection } from '../connections.ts';
import type { Changes } from './changes.ts';

const columns = ['site', 'id', 'comment', 'at', 'act', 'seal_key', 'sealed'] as const;
const logColumns = ['site', 'n', 'comment', 'at', 'records', 'why', 'authority'] as const;

const connectionOf = (row: ConnectionTable): SealedConnection[] => {
  const act = connectionActs.find((one) => one === row.act);
  // One that a newer version wrote is passed over: it stays, and that version reads it.
  return act
    ? [
        {
          ...{ id: row.id, comment: row.comment, at: toInstant(row.at) },
          ...{ act, key: row.seal_key, sealed: row.sealed },
        },
      ]
    : [];
};

/** @returns the verbs that read them */
export function connectionReads(db: Builder): (run: Run) => ConnectionReads {
  const of = prepare<{ site: string; comment: string }, ConnectionTable>(db, (slot) =>
    db
      .selectFrom('connection')
      .selectAll()
      .where('site', '=', slot('site'))
      .where('comment', '=', slot('comment'))
      .orderBy('at')
      .orderBy('id'),
  );
  const log = prepare<{ site: string; limit: number }, UnsealLogTable>(db, (slot) =>
    db
      .selectFrom('unseal_log')
      .selectAll()
      .where('site', '=', slot('site'))
      .orderBy('n', 'desc')
      .limit(slot('limit')),
  );
  return (run) => ({
    connections: async (site, comment) => (await run(of({ site, comment }))).rows.flatMap(connectionOf),
    unsealLog: async (site, limit) =>
      (await run(log({ site, limit }))).rows.map(({ site: _, at, ...line }) => ({
        ...line,
        at: toInstant(at),
      })),
  });
}

/** @returns the verbs that write them */
export function connectionWrites(db: Builder): (run: Run, changes: Changes) => ConnectionWrites {
  const insert = prepare<ConnectionTable, unknown>(db, (slot) =>
    db.insertInto('connection').values(slotsOf(slot, columns)),
  );
  const last = prepare<{ site: string }, { n: number }>(db, (slot) =>
    db.selectFrom('unseal_log').select('n').where('site', '=', slot('site')).orderBy('n', 'desc').limit(1),
  );
  const add = prepare<UnsealLogTable, unknown>(db, (slot) =>
    db.insertInto('unseal_log').values(slotsOf(slot, logColumns)),
  );
  return (run, changes) => ({
    async keepConnection(site, { id, comment, at, act, key, sealed }) {
      await run(insert({ site, id, comment, at: toMs(at), act, seal_key: key, sealed }));
    },
    async logUnseal(site, { at, ...line }) {
      // Two who open at once wait for each other, and number their lines in turn.
      await changes.hold(site);
      const n = ((await run(last({ site }))).rows[0]?.n ?? 0) + 1;
      await run(add({ site, n, ...line, at: toMs(at) }));
      return n;
    },
  });
}
