/**
 * A backup while the companion serves: everything as it was at one moment, in one file that is there whole or not at
 * all. Sessions and invitations stay out of it: on another machine everybody signs in again. What signs and seals (the
 * companion's secret, passwords of mail and networks) stands in no table.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { version } from '../../model/version.ts';
import type { Store } from '../store/store.ts';
import { FORMAT } from './archive.ts';
import type { Head } from './archive.ts';
import { tally } from './digest.ts';

/** Told after each table. */
export type Progress = (table: string, rows: number) => void;

/** What was written. */
export interface Made {
  readonly head: Head;
  readonly tables: number;
  readonly rows: number;
  /** Checksum that the last line holds. */
  readonly sha256: string;
}

/** Through to the disk: a name that points to nothing after a power cut is no backup. */
async function syncOf(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * @param now milliseconds since 1970 UTC, before which everything acknowledged is in it
 * @throws `EEXIST` when the file is there; nothing is left of one that could not be finished
 */
export async function backup(
  store: Store,
  file: string,
  now: number,
  progress: Progress = () => undefined,
): Promise<Made> {
  // Claims the name, so that two backups of one minute do not write over each other.
  await (await open(file, 'wx', 0o600)).close();
  const half = `${file}.part`;
  try {
    const made = await writeAll(store, half, now, progress);
    await syncOf(half);
    await rename(half, file);
    await syncOf(dirname(file));
    return made;
  } catch (fault) {
    await rm(half, { force: true });
    await rm(file, { force: true });
    throw fault;
  }
}

async function writeAll(store: Store, file: string, now: number, progress: Progress): Promise<Made> {
  const zip = createGzip({ level: 6 });
  const out = createWriteStream(file, { mode: 0o600 });
  const ended = finished(zip.pipe(out));
  ended.catch(() => undefined);
  const broken = once(out, 'error').then(([fault]) => Promise.reject(fault as Error));
  broken.catch(() => undefined);
  const hash = createHash('sha256');
  const write = async (line: unknown): Promise<void> => {
    const text = JSON.stringify(line) + '\n';
    hash.update(text);
    if (!zip.write(text)) await Promise.race([once(zip, 'drain'), broken]);
  };
  const { whole } = store;
  try {
    const made = await whole.snapshot(async (tables, read) => {
      const head: Head = {
        parvis: 'backup',
        format: FORMAT,
        schema: await whole.schema(),
        engine: store.engine,
        version,
        madeAt: new Date(now).toISOString(),
      };
      await write(head);
      let total = 0;
      const kept = tables.filter((table) => !whole.credentials.includes(table));
      for (const table of kept) {
        const sum = tally();
        let began = false;
        for await (const part of read(table)) {
          if (!began) await write({ table, columns: part.columns });
          began = true;
          sum.add(part);
          for (const row of part.rows) await write(row);
        }
        if (!began) await write({ table, columns: [] });
        const { rows, sha256 } = sum.end();
        await write({ end: table, rows, sha256 });
        progress(table, rows);
        total += rows;
      }
      const sha256 = hash.copy().digest('hex');
      await write({ whole: sha256 });
      return { head, tables: kept.length, rows: total, sha256 };
    });
    zip.end();
    await Promise.race([ended, broken]);
    return made;
  } catch (fault) {
    zip.destroy();
    out.destroy();
    throw fault;
  }
}
