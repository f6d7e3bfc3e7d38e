/**
 * The list of erasures: a file beside the data, to which `parvis erase` adds before it erases. A backup that is brought
 * back holds what was erased since; this list says what to erase again. It holds ids and references: nothing of anybody.
 */
import { closeSync, fstatSync, fsyncSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Where it is: beside the data, so that it is found with them, and apart, so that no backup has it. Whole path. */
export const erasedFile = ({
  store,
  folder,
}: {
  readonly store: { readonly engine: 'sqlite' | 'postgres'; readonly name: string };
  readonly folder: string;
}): string => (store.engine === 'sqlite' ? `${store.name}-erased` : join(folder, 'parvis.erased'));

/** One erasure: ids of comments, of comments that only lost an address, of reports, of votes. */
export interface Erasure {
  readonly site: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Of the request in the register. */
  readonly reference: string;
  readonly comments: readonly string[];
  readonly unverified: readonly string[];
  readonly reports: readonly string[];
  readonly votes: readonly string[];
}

/** On disk when this returns. @throws the system's fault: nothing may be erased then */
export function noteErasure(file: string, erasure: Erasure): void {
  const handle = openSync(file, 'a+', 0o600);
  try {
    // On a line of its own, whatever stands before it: who was killed may have left half a line.
    const { size } = fstatSync(handle);
    const last = Buffer.alloc(1, '\n');
    if (size) readSync(handle, last, 0, 1, size - 1);
    const line = Buffer.from(`${last.toString() === '\n' ? '' : '\n'}${JSON.stringify(erasure)}\n`);
    // A disk that is full takes a part of it, and says so only to the next one.
    for (let done = 0; done < line.length;) done += writeSync(handle, line, done);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

function parseErasure(line: string): Erasure | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return undefined;
    const {
      site,
      at,
      reference,
      comments,
      unverified,
      reports,
      votes = [],
    } = Object.assign(Object.create(null) as object, value) as Record<string, unknown>;
    if (typeof site !== 'string' || typeof at !== 'string' || typeof reference !== 'string') return undefined;
    if (!isList(comments) || !isList(unverified) || !isList(reports) || !isList(votes)) return undefined;
    return { site, at, reference, comments, unverified, reports, votes };
  } catch {
    return undefined;
  }
}

/** A list, as it was read; `lost` lines could not be. */
export interface Erasures {
  readonly erasures: readonly Erasure[];
  readonly lost: number;
}

/** @returns undefined when there is no such file. @throws the system's fault when it cannot be read */
export function readErasures(file: string): Erasures | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault;
  }
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map(parseErasure);
  const erasures = read.filter((one) => one !== undefined);
  return { erasures, lost: read.length - erasures.length };
}
