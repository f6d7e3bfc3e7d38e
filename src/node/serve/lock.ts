/**
 * One serving companion to a SQLite file (S-84). The lock is that of an empty database beside it, which the system
 * takes back when the process ends, however it ends. `collect`, `doctor` and a backup do not ask for it.
 */
import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

/** A lock that is held. */
export interface Lock {
  release(): void;
}

/** Milliseconds between two tries, and in all: a companion that is being stopped needs up to ten seconds. */
const STEP = 200;
const PATIENCE = 12_000;

function take(file: string): Lock | undefined {
  // Made before SQLite makes it, for its owner alone: whoever can read it could hold it.
  closeSync(openSync(file, 'a', 0o600));
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('begin exclusive');
    return { release: () => database.close() };
  } catch (fault) {
    database.close();
    // 5: SQLITE_BUSY. Anything else is a fault of its own, such as a folder that cannot be written.
    if ((fault as { errcode?: number }).errcode === 5) return undefined;
    throw fault;
  }
}

/** Waits for the lock. @returns undefined when another process kept it all the time */
export async function lockFile(file: string, patience = PATIENCE): Promise<Lock | undefined> {
  for (let waited = 0; ; waited += STEP) {
    const lock = take(file);
    if (lock || waited >= patience) return lock;
    await pause(STEP);
  }
}
