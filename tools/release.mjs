/**
 * `npm run release`: builds, and writes `build/parvis-X.Y.Z.zip`, which a webmaster unzips on a site: the built files,
 * three example pages, and a README in French and English. The same sources give the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { filesUnder } from './build/integrity.mjs';
import { version } from '../src/model/version.ts';

/** One moment for every file: the archive's bytes must not depend on when it was made. */
const MOMENT = new Date('2026-01-01T00:00:00Z');

/** @returns {Uint8Array} the archive, of what is in `dist/` now */
export function archive() {
  const folder = `parvis-${version}`;
  const files = {};
  for (const [from, to] of [
    ['dist', `${folder}/dist`],
    ['packages/release', folder],
  ])
    for (const file of filesUnder(from))
      files[`${to}/${file}`] = [readFileSync(join(from, file)), { mtime: MOMENT }];
  return zipSync(files, { level: 9 });
}

if (import.meta.main) {
  execFileSync(process.execPath, ['tools/build.mjs'], { stdio: 'inherit' });
  const file = `build/parvis-${version}.zip`;
  const bytes = archive();
  writeFileSync(file, bytes);
  console.log(`${file}: ${bytes.length} bytes`);
}
