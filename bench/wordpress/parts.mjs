/** The programs of a real WordPress, from Debian's packages. */
import { existsSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { findProgram, install, mayInstall } from '../../tools/test/debian.mjs';

/** Each program with the package that brings it, and files that must be there too. */
const WANTED = {
  php: { names: ['php8.4', 'php8.3', 'php8.2', 'php'], package: 'php-cli' },
  fpm: { names: ['php-fpm8.4', 'php-fpm8.3', 'php-fpm8.2', 'php-fpm'], package: 'php-fpm' },
  mariadbd: { names: ['mariadbd'], package: 'mariadb-server' },
  installDb: { names: ['mariadb-install-db'], package: 'mariadb-server' },
  nginx: { variable: 'PARVIS_NGINX', names: ['nginx'], package: 'nginx-light' },
};
/** Where Debian puts WordPress. */
export const WORDPRESS = '/usr/share/wordpress';
const PACKAGES = [
  ...new Set(Object.values(WANTED).map((one) => one.package)),
  'wordpress',
  'php-mysql',
  'php-curl',
];

/**
 * @returns {Record<keyof typeof WANTED, string>} where each program is
 * @throws a sentence when one is not there, and may not be installed
 */
export function findParts() {
  if (mayInstall() && !existsSync(WORDPRESS))
    for (const name of ['php-mysql', 'php-curl', 'wordpress']) install(name);
  const found = Object.fromEntries(
    Object.entries(WANTED).map(([name, wanted]) => [name, findProgram(wanted)]),
  );
  if (!existsSync(WORDPRESS) || Object.values(found).some((path) => path === undefined))
    throw new Error(
      `There is no WordPress on this machine to measure beside. On Debian: apt-get install --no-install-recommends ${PACKAGES.join(' ')}. As root, PARVIS_INSTALL=1 does that.`,
    );
  return found;
}

/** What stands beside us: name and version of each. */
export function versions({ php, mariadbd, nginx }) {
  const said = (program, args) => {
    try {
      return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    } catch {
      return '';
    }
  };
  const first = (text) => /\d+\.\d+(?:\.\d+)?/.exec(text)?.[0] ?? '';
  return {
    PHP: first(said(php, ['-v'])),
    MariaDB: first(said(mariadbd, ['--version']).replace(/.*Ver/, '')),
    nginx: first(said('/bin/sh', ['-c', '"$0" -v 2>&1', nginx])),
  };
}
