/** Is an archive what was written? Each file against its checksum, the list against the manifest, and nothing beside. */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isProblem } from '../../../model/problem.ts';
import { parse } from '../../../model/wire/parse.ts';
import { int, list, object, oneOf, pattern } from '../../../model/wire/shape.ts';
import { MANIFEST, SUMS, sha256Of, sumsText } from './sums.ts';

const sha256 = pattern(/^[0-9a-f]{64}$/, 64);

const manifestShape = object({
  format: oneOf('parvis-archive'),
  version: oneOf(1),
  // Names of our own making alone: none leads out of the folder.
  files: list(
    object({ path: pattern(/^(?:html\/)?[\w-]+\.[a-z]+$/, 200), bytes: int(0), sha256 }),
    2_000_000,
  ),
  sha256,
});

/** What is wrong with a file. */
export type Fault = {
  readonly why: 'missing' | 'changed' | 'extra' | 'no-manifest';
  readonly path: string;
};

/** What was found. */
export interface Checked {
  readonly files: number;
  readonly sha256: string;
  readonly faults: readonly Fault[];
}

async function sumOf(file: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}

const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

/** Everything below a folder but folders, relative, with slashes. */
const present = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '.').length + 1))
    .map((path) => path.replaceAll('\\', '/'));

const manifestOf = (folder: string) => {
  try {
    const manifest = parse(manifestShape, JSON.parse(read(join(folder, MANIFEST)) ?? ''));
    return isProblem(manifest) ? undefined : manifest;
  } catch {
    return undefined;
  }
};

/** Reads the whole folder. */
export async function checkArchive(folder: string): Promise<Checked> {
  const manifest = manifestOf(folder);
  if (!manifest) return { files: 0, sha256: '', faults: [{ why: 'no-manifest', path: MANIFEST }] };
  const faults: Fault[] = [];
  for (const { path, sha256: sum } of manifest.files) {
    const found = await sumOf(join(folder, path));
    if (found !== sum) faults.push({ why: found === undefined ? 'missing' : 'changed', path });
  }
  const sums = read(join(folder, SUMS));
  const whole = sumsText(manifest.files);
  if (sums !== whole) faults.push({ why: sums === undefined ? 'missing' : 'changed', path: SUMS });
  if (sha256Of(whole) !== manifest.sha256) faults.push({ why: 'changed', path: MANIFEST });
  const known = new Set([...manifest.files.map(({ path }) => path), SUMS, MANIFEST]);
  for (const path of present(folder)) if (!known.has(path)) faults.push({ why: 'extra', path });
  return { files: manifest.files.length, sha256: manifest.sha256, faults };
}
