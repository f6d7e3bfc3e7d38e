/** Opens the file: one connection that writes, one that reads (https://www.sqlite.org/wal.html). */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pause, PATIENCE } from '../sql/engine.ts';
import { faultOf, isLocked } from './faults.ts';

/** The path that means a database in memory, for tests. */
export const MEMORY = ':memory:';

/** How long SQLite itself waits for a lock, in milliseconds: the process stands still meanwhile. */
export const WAIT = 250;

export interface Connections {
  readonly writer: DatabaseSync;
  /** Sees what is committed. In memory there is no second connection. */
  readonly reader?: DatabaseSync;
}

/** Makes the file readable by its owner alone; SQLite gives the files beside it the same rights. */
function makeFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
}

/**
 * A transaction that is answered is on disk: WAL with `synchronous=full` writes each one through (S-80). `fullfsync` is
 * the same on macOS, whose fsync does not reach the disk.
 */
function openWriter(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: WAIT });
  try {
    const mode = db.prepare('pragma journal_mode=wal').get()?.['journal_mode'];
    if (mode !== 'wal' && path !== MEMORY) throw new Error('SQLite cannot keep a write-ahead log here.');
    db.exec('pragma synchronous=full; pragma fullfsync=1; pragma checkpoint_fullfsync=1');
    db.exec('pragma foreign_keys=1; pragma journal_size_limit=67108864');
    // What is erased is overwritten, not only forgotten (S-72).
    db.exec('pragma secure_delete=1');
    return db;
  } catch (fault) {
    db.close();
    throw fault;
  }
}

function openReader(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: WAIT });
  db.exec('pragma query_only=1; pragma cache_size=-16000');
  return db;
}

/** @throws StoreBusy when another process holds the file for long, or it cannot be opened */
export async function openFile(path: string): Promise<Connections> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    let writer: DatabaseSync | undefined;
    try {
      if (path !== MEMORY) makeFile(path);
      writer = openWriter(path);
      return path === MEMORY ? { writer } : { writer, reader: openReader(path) };
    } catch (fault) {
      writer?.close();
      if (!isLocked(fault) || Date.now() > until) throw faultOf(fault);
      await pause(100);
    }
  }
}
