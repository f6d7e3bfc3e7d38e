/**
 * The backup file: lines of JSON, compressed with gzip. The first says what it is; of each table come its name and
 * columns, its rows as arrays, and their count and checksum; the last holds the checksum of all lines before. No engine
 * has a say in it, so that a backup of either is brought back to either, and `zcat` shows it.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Cell, Part } from '../store/whole.ts';
import type { Tally } from './digest.ts';

/** The highest version of the format that is read here, and the one that is written. */
export const FORMAT = 1;

/** The first line. */
export interface Head {
  readonly parvis: 'backup';
  readonly format: number;
  /** Step of the schema. */
  readonly schema: number;
  readonly engine: string;
  /** Version of Parvis. */
  readonly version: string;
  /** ISO 8601 in UTC: everything that was acknowledged before is in it. */
  readonly madeAt: string;
}

/** Characters of a line and columns of a table: more than any has. */
const LONGEST = 8_000_000;
const COLUMNS = 200;
/** Rows that are given together. */
const TOGETHER = 200;

/** Why a file is none, or none any more. */
export type Damage = 'absent' | 'not-a-backup' | 'newer' | 'damaged';

export class Damaged extends Error {
  override readonly name = 'Damaged';
  readonly why: Damage;

  constructor(why: Damage, cause?: unknown) {
    super(`The backup cannot be read: ${why}.`, { cause });
    this.why = why;
  }
}

type Line = Readonly<Record<string, unknown>> | readonly unknown[];

function parseLine(text: string): Line {
  if (text.length > LONGEST) throw new Damaged('damaged');
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Line;
  } catch (fault) {
    throw new Damaged('damaged', fault);
  }
  throw new Damaged('damaged');
}

const isCell = (value: unknown): value is Cell =>
  value === null || typeof value === 'string' || (typeof value === 'number' && Number.isSafeInteger(value));

/** @throws Damaged */
function parseHead(text: string): Head {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (fault) {
    throw new Damaged('not-a-backup', fault);
  }
  const head = new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}));
  const [format, schema] = [head.get('format'), head.get('schema')];
  const [engine, version, madeAt] = [head.get('engine'), head.get('version'), head.get('madeAt')];
  if (head.get('parvis') !== 'backup' || !Number.isSafeInteger(format)) throw new Damaged('not-a-backup');
  if ((format as number) > FORMAT) throw new Damaged('newer');
  if (typeof engine !== 'string' || typeof version !== 'string' || typeof madeAt !== 'string')
    throw new Damaged('damaged');
  if (!Number.isSafeInteger(schema) || (schema as number) < 1 || Number.isNaN(Date.parse(madeAt)))
    throw new Damaged('damaged');
  return { parvis: 'backup', format: format as number, schema: schema as number, engine, version, madeAt };
}

/** What is found in a file, in its order. */
export type Found =
  | { readonly head: Head }
  | { readonly part: Part }
  | { readonly table: string; readonly end: Tally }
  | { readonly whole: string };

/** The lines of a file. @throws Damaged */
async function* linesOf(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file);
  const plain = createGunzip();
  let fault: unknown;
  const piped = pipeline(bytes, plain).catch((cause: unknown) => void (fault = cause));
  const lines = createInterface({ input: plain, crlfDelay: Infinity });
  try {
    yield* lines;
  } catch (cause) {
    fault ??= cause;
  } finally {
    lines.close();
    bytes.destroy();
    plain.destroy();
  }
  await piped;
  const code = (fault as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') throw new Damaged('absent', fault);
  // An empty file, or one that gzip has not written.
  const strange = bytes.bytesRead === 0 || /incorrect header/.test(String(fault));
  if (fault !== undefined) throw new Damaged(strange ? 'not-a-backup' : 'damaged', fault);
}

/** Reads a file from its beginning to its last line, which must be there. @throws Damaged */
export async function* readArchive(file: string): AsyncGenerator<Found> {
  const hash = createHash('sha256');
  let head: Head | undefined;
  let open: { readonly table: string; readonly columns: readonly string[] } | undefined;
  let rows: (readonly Cell[])[] = [];
  let whole: string | undefined;
  for await (const text of linesOf(file)) {
    if (whole !== undefined) throw new Damaged('damaged');
    if (!head) {
      head = parseHead(text);
      hash.update(text + '\n');
      yield { head };
      continue;
    }
    const line = parseLine(text);
    if (Array.isArray(line)) {
      if (!open || line.length !== open.columns.length || !line.every(isCell)) throw new Damaged('damaged');
      rows.push(line as readonly Cell[]);
      hash.update(text + '\n');
      if (rows.length < TOGETHER) continue;
      yield { part: { ...open, rows } };
      rows = [];
      continue;
    }
    const entry = line as Readonly<Record<string, unknown>>;
    if (typeof entry['table'] === 'string' && Array.isArray(entry['columns']) && !open) {
      const columns = entry['columns'] as readonly unknown[];
      if (columns.length > COLUMNS || !columns.every((one) => typeof one === 'string'))
        throw new Damaged('damaged');
      open = { table: entry['table'], columns: columns as readonly string[] };
    } else if (open && entry['end'] === open.table) {
      if (rows.length) yield { part: { ...open, rows } };
      rows = [];
      const { rows: count, sha256 } = entry;
      if (typeof count !== 'number' || typeof sha256 !== 'string') throw new Damaged('damaged');
      yield { table: open.table, end: { rows: count, sha256 } };
      open = undefined;
    } else if (typeof entry['whole'] === 'string' && !open) {
      whole = hash.copy().digest('hex');
      if (entry['whole'] !== whole) throw new Damaged('damaged');
      yield { whole };
    } else throw new Damaged('damaged');
    hash.update(text + '\n');
  }
  if (!head) throw new Damaged('not-a-backup');
  if (whole === undefined) throw new Damaged('damaged');
}
