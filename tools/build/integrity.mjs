/**
 * Hashes of what was built, in the form `<script integrity>` takes (SHA-384, base64), so that a page can refuse a
 * file that was changed on the way.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * @param {string | Uint8Array} content
 * @param {'sha384' | 'sha256'} algorithm the shorter one for the loader, which carries a hash for each file it may fetch
 * @returns {string} such as `sha384-...`
 */
export const sri = (content, algorithm = 'sha384') =>
  `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;

/** Every file under `dir`, as slash-separated paths relative to it, sorted, so that two builds list them alike. */
export const filesUnder = (dir) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

/** @param {string} dir @param {RegExp} which @returns {Record<string, string>} path to hash */
export const hashes = (dir, which = /\.(?:js|css)$/) =>
  Object.fromEntries(
    filesUnder(dir)
      .filter((file) => which.test(file))
      .map((file) => [file, sri(readFileSync(join(dir, file)))]),
  );
