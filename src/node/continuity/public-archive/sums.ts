/** The files of an archive and their checksums, in the form that `sha256sum -c` reads. */
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One file, as it was written. */
export interface Sum {
  /** Relative, with slashes. */
  readonly path: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

export const SUMS = 'SHA256SUMS';
export const MANIFEST = 'manifest.json';

/** By their bytes, the same everywhere. */
const byPath = (a: Sum, b: Sum): number => (a.path < b.path ? -1 : 1);

export const sumsText = (sums: readonly Sum[]): string =>
  [...sums]
    .sort(byPath)
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');

export const sha256Of = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('hex');

/** A file that is written piece by piece. */
export interface Piecewise {
  add(text: string): void;
  end(): Sum;
}

/** Begins a file; its folder is made. */
export function begin(folder: string, path: string): Piecewise {
  const whole = join(folder, path);
  mkdirSync(dirname(whole), { recursive: true });
  const handle = openSync(whole, 'wx', 0o644);
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    add(text) {
      const piece = Buffer.from(text);
      for (let done = 0; done < piece.length;) done += writeSync(handle, piece, done);
      hash.update(piece);
      bytes += piece.length;
    },
    end() {
      fsyncSync(handle);
      closeSync(handle);
      return { path, bytes, sha256: hash.digest('hex') };
    },
  };
}

export function writeWhole(folder: string, path: string, text: string): Sum {
  const file = begin(folder, path);
  file.add(text);
  return file.end();
}
