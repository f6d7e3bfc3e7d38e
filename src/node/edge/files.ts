/**
 * The widgets' files, as the companion serves them. Their names are listed once at the start and nothing else can be
 * asked for, so that no path leads out of the folder.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

/** One file, ready to be sent. */
export interface ServedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
  /** Its name holds a hash of its content. */
  readonly immutable: boolean;
  /** Brotli; made when it is first asked for. */
  readonly small: () => Promise<Uint8Array<ArrayBuffer>>;
}

export type Files = ReadonlyMap<string, ServedFile>;

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

const compress = promisify(brotliCompress);

function served(path: string, name: string): ServedFile {
  const bytes = new Uint8Array(readFileSync(path));
  let small: Promise<Uint8Array<ArrayBuffer>> | undefined;
  return {
    bytes,
    type: types[extname(name)]!,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    immutable: /-[\w-]{8}\.\w+$/.test(name) && name.includes('/'),
    small: () => (small ??= compress(bytes).then((made) => new Uint8Array(made))),
  };
}

/** Reads the folder's files of the kinds a page loads. A folder that is not there has none. */
export function readFiles(folder: string): Files {
  let names: string[] = [];
  try {
    names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && Object.hasOwn(types, extname(entry.name)))
      .map((entry) =>
        join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, ''),
      );
  } catch {
    // Not built, or not installed: the pages load the widgets from elsewhere.
  }
  return new Map(names.map((name) => [name, served(join(folder, name), name)]));
}
