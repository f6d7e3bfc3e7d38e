/**
 * SQLite as an engine. SQL never blocks the house: a write waits for the lock a short while inside SQLite, then with the
 * event loop running, then gives up (DESIGN.md, data flow).
 */
import { pause, PATIENCE } from '../sql/engine.ts';
import type { Engine, Run } from '../sql/engine.ts';
import { faultOf, isLocked } from './faults.ts';
import { MEMORY, openFile, WAIT } from './open.ts';
import { inTurn } from './queue.ts';
import { batchesOf, readSnapshot } from './snapshot.ts';
import { statements } from './statements.ts';
import { transact } from './transaction.ts';

/** Milliseconds between two looks for the writes of other processes, and at most between two tries at a lock. */
const LOOK = 500;
const TRY = 50;

const VERSION = { sql: 'pragma data_version', parameters: [] };

/** @param path of the file, or `:memory:` */
export async function sqliteEngine(path: string): Promise<Engine> {
  const { writer, reader } = await openFile(path);
  const execute = statements(writer);
  const look = statements(reader ?? writer);
  const turn = inTurn();
  /** Was the lock taken at the last try? Then nobody waits for it inside SQLite: once is enough for all who queue. */
  let locked = false;

  /** Tries until it is not locked. @throws StoreBusy */
  async function patiently<T>(until: number, attempt: () => T): Promise<T> {
    for (;;)
      try {
        return attempt();
      } catch (fault) {
        if (!isLocked(fault) || Date.now() >= until) throw faultOf(fault);
        await pause(TRY);
      }
  }

  function begin(): void {
    if (locked) writer.exec('pragma busy_timeout=0');
    try {
      writer.exec('begin immediate');
      if (locked) writer.exec(`pragma busy_timeout=${WAIT}`);
      locked = false;
    } catch (fault) {
      locked = isLocked(fault);
      throw fault;
    }
  }

  const readAtOnce: Run = async (query) => {
    // Nearly never: readers of a write-ahead log wait for nobody but whoever mends it after a crash.
    try {
      return look(query);
    } catch (fault) {
      if (!isLocked(fault)) throw faultOf(fault);
    }
    return patiently(Date.now() + PATIENCE, () => look(query));
  };

  return {
    name: 'sqlite',
    read: reader ? readAtOnce : (query) => turn(async () => look(query)),
    write(work, patience = PATIENCE) {
      const until = Date.now() + patience;
      return turn(async () => {
        await patiently(until, begin);
        return transact(writer, execute, work).catch((fault: unknown) => {
          throw faultOf(fault);
        });
      });
    },
    // `begin immediate` is that lock already, and `data_version` tells by itself.
    holdSchema: () => Promise.resolve(),
    tell: () => Promise.resolve(),
    listen(changed) {
      const version = (): unknown => execute<{ data_version: number }>(VERSION).rows[0]?.data_version;
      let last = version();
      // The version that this connection sees changes with the writes of others, never with its own.
      const timer = setInterval(() => {
        try {
          const now = version();
          if (now !== last) changed();
          last = now;
        } catch {
          // Locked, or the disk is ill: the next look will tell.
        }
      }, LOOK).unref();
      return () => clearInterval(timer);
    },
    snapshot: (work) =>
      path === MEMORY
        ? turn(() => work(batchesOf(writer)))
        : readSnapshot(path, work).catch((fault: unknown) => {
            throw faultOf(fault);
          }),
    settle: () => turn(async () => writer.exec('pragma wal_checkpoint(truncate)')),
    close: () =>
      turn(async () => {
        reader?.close();
        writer.close();
      }),
  };
}
