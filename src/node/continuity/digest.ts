/** Counts and checksums of tables, the same on both engines: of each row its values as JSON, in the order of the key. */
import { createHash } from 'node:crypto';
import type { Part, ReadTable } from '../store/whole.ts';

/** What a table held. `sha256` in hex. */
export interface Tally {
  readonly rows: number;
  readonly sha256: string;
}

/**
 * Adds rows up. A column that is null counts for nothing: what a later step of the schema adds to a table changes no
 * checksum of the rows that were there.
 */
export function tally(): { add(part: Part): void; end(): Tally } {
  const hash = createHash('sha256');
  let rows = 0;
  return {
    add(part) {
      for (const row of part.rows) {
        const cells = part.columns.flatMap((column, i) => (row[i] === null ? [] : [[column, row[i]]]));
        hash.update(JSON.stringify(cells.sort(([a], [b]) => (a! < b! ? -1 : 1))) + '\n');
        rows++;
      }
    },
    end: () => ({ rows, sha256: hash.digest('hex') }),
  };
}

/** One table, read from its beginning. */
export async function tallyOf(table: string, read: ReadTable): Promise<Tally> {
  const sum = tally();
  for await (const part of read(table)) sum.add(part);
  return sum.end();
}

export const isEqual = (a: Tally, b: Tally): boolean => a.rows === b.rows && a.sha256 === b.sha256;
