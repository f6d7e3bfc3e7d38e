/**
 * The mirror on disk: the files that are served, and beside them, in a folder that is not for visitors, a note for each
 * address. The notes are all there is to know, so that several processes can share a folder and a folder can be moved
 * or emptied: what is missing is fetched again.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isProblem } from '../../../model/problem.ts';
import { parse } from '../../../model/wire/parse.ts';
import { FILE_NAME, noteShape } from './picture.ts';
import type { Note, Purpose } from './picture.ts';

/** Where the notes are: a name that web servers keep to themselves. */
export const NOTES = '.mirror';
const NOTE_NAME = /^([0-9a-f]{32})\.json$/;

/** By what an address is noted: hashed, for it may hold a key, and any number of characters. */
export const noteKey = (url: string, purpose: Purpose): string =>
  createHash('sha256').update(`${purpose} ${url}`).digest('hex').slice(0, 32);

/** What a folder holds. */
export interface Listing {
  readonly notes: ReadonlyMap<string, Note>;
  readonly files: ReadonlySet<string>;
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

async function readNote(folder: string, name: string): Promise<Note | undefined> {
  try {
    const note = parse(noteShape, JSON.parse(await readFile(join(folder, NOTES, name), 'utf8')));
    return isProblem(note) ? undefined : note;
  } catch {
    return undefined;
  }
}

/** Reads a mirror; one that is not there is empty, a note that cannot be read is none. */
export async function readMirror(folder: string): Promise<Listing> {
  const [names, noted] = await Promise.all([namesIn(folder), namesIn(join(folder, NOTES))]);
  const notes = new Map<string, Note>();
  for (const name of noted) {
    const key = NOTE_NAME.exec(name)?.[1];
    const note = key === undefined ? undefined : await readNote(folder, name);
    if (key !== undefined && note) notes.set(key, note);
  }
  return { notes, files: new Set(names.filter((name) => FILE_NAME.test(name))) };
}

/** The bytes of one file; undefined for any other name, so that no path leads out of the folder. */
export const readPicture = async (
  folder: string,
  name: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> =>
  FILE_NAME.test(name)
    ? readFile(join(folder, name)).then(
        (bytes) => new Uint8Array(bytes),
        () => undefined,
      )
    : undefined;

/** Puts a file in place in one step: a visitor never gets half of one. */
async function put(folder: string, name: string, content: Uint8Array | string): Promise<void> {
  const unfinished = join(folder, `.${randomBytes(8).toString('hex')}.tmp`);
  try {
    const file = await open(unfinished, 'wx', 0o644);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, join(folder, name));
  } catch (fault) {
    await rm(unfinished, { force: true });
    throw fault;
  }
}

/** @throws what the file system says */
export async function writeNote(folder: string, key: string, note: Note): Promise<void> {
  await mkdir(join(folder, NOTES), { recursive: true });
  await put(join(folder, NOTES), `${key}.json`, JSON.stringify(note));
}

/** The files first, then the note that speaks of them. @throws what the file system says */
export async function writePicture(
  folder: string,
  key: string,
  note: Note,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of files) await put(folder, name, bytes);
  await writeNote(folder, key, note);
}

/** Takes notes and files away. */
export async function remove(
  folder: string,
  keys: readonly string[],
  names: readonly string[],
): Promise<void> {
  for (const key of keys) await rm(join(folder, NOTES, `${key}.json`), { force: true });
  for (const name of names) if (FILE_NAME.test(name)) await rm(join(folder, name), { force: true });
}

/** Files that no process can still be at work on: older than an hour. */
export async function oldOnes(
  folder: string,
  names: readonly string[],
  now: number,
): Promise<readonly string[]> {
  const old: string[] = [];
  for (const name of names) {
    const made = await stat(join(folder, name)).then(
      ({ mtimeMs }) => mtimeMs,
      () => Infinity,
    );
    if (now - made > 3_600_000) old.push(name);
  }
  return old;
}

/** Takes away what a process that was killed left half written. */
export async function sweepUnfinished(folder: string, now: number): Promise<void> {
  for (const place of [folder, join(folder, NOTES)]) {
    const half = (await namesIn(place)).filter((name) => /^\.[0-9a-f]{16}\.tmp$/.test(name));
    for (const name of await oldOnes(place, half, now)) await rm(join(place, name), { force: true });
  }
}
