/**
 * `npm run build`: everything that is published, from nothing.
 *
 *   dist/       the files a webmaster downloads
 *   build/npm/  the two npm packages, ready to pack
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { hashes } from './build/integrity.mjs';
import { writeLicences } from './build/licences.mjs';
import { compileScss } from './build/lit-sass.mjs';
import { writeMessages } from './build/messages.mjs';
import { assemble } from './build/packages.mjs';
import { step } from './progress.mjs';

rmSync('dist', { recursive: true, force: true });
rmSync('build', { recursive: true, force: true });
mkdirSync('dist', { recursive: true });

await step('Modules, loader and the one-file script', () =>
  execFileSync(process.execPath, ['node_modules/rollup/dist/bin/rollup', '-c', '--silent'], {
    stdio: 'inherit',
  }),
);
await step('Style sheets', () =>
  writeFileSync('dist/parvis.css', compileScss('src/browser/style/parvis.scss').css),
);
await step('Messages', () => writeMessages('dist/messages.html'));
await step('Licences', () => writeLicences('dist/LICENSES.txt'));
await step('Hashes', () =>
  writeFileSync('dist/integrity.json', JSON.stringify(hashes('dist'), null, 2) + '\n'),
);
await step('npm packages', () => assemble());
cpSync('LICENSE', 'dist/LICENSE');
