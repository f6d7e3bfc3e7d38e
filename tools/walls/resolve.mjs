/** From a file and what it writes after `from` to the rooms of both ends: plain functions over the table. */
import { posix } from 'node:path';
import { guarded, rooms } from './table.mjs';

/** A glob as a regular expression: `**` is any path, `*` anything but a slash. */
const pattern = (glob) =>
  new RegExp(
    `^${glob
      .split(/(\*{1,2})/)
      .map((part) =>
        part === '**' ? '.+' : part === '*' ? '[^/]*' : part.replace(/[.+?^$()[\]{}|\\]/g, '\\$&'),
      )
      .join('')}$`,
  );

const owners = rooms.flatMap((room) => room.files.map((glob) => [pattern(glob), room]));

/** The room that owns a file (a path from the root, with slashes), or undefined. The first room listed wins. */
export const roomOf = (file) => owners.find(([glob]) => glob.test(file))?.[1];

/** Whether a room may import a package or a built-in. */
export const mayUse = (room, specifier) =>
  room.packages.some((allowed) =>
    allowed.endsWith('*')
      ? specifier.startsWith(allowed.slice(0, -1)) && !guarded.includes(specifier)
      : specifier === allowed,
  );

/**
 * What is wrong with one import, or undefined.
 *
 * @param {string} file       the importing file, from the root, with slashes
 * @param {string} specifier  what is written after `from`
 * @param {boolean} typeOnly  `import type`, `export type` or `import('x')` in a type
 * @returns {{ id: 'edge' | 'typesOnly' | 'package' | 'outside' | 'nowhere' | 'ending', to: string } | undefined}
 */
export const breach = (file, specifier, typeOnly) => {
  const from = roomOf(file);
  if (!from) return undefined;
  if (!/^\.{0,2}\//.test(specifier)) {
    return mayUse(from, specifier) ? undefined : { id: 'package', to: specifier };
  }
  const target = posix.join(posix.dirname(file), specifier);
  if (specifier.startsWith('/') || !target.startsWith('src/')) return { id: 'outside', to: target };
  if (!/\.(ts|scss|css|json|svg)$/.test(target)) return { id: 'ending', to: specifier };
  const to = roomOf(target);
  if (!to) return { id: 'nowhere', to: target };
  if (to === from || from.may.includes(to.name)) return undefined;
  if (!from.types.includes(to.name)) return { id: 'edge', to: to.name };
  return typeOnly ? undefined : { id: 'typesOnly', to: to.name };
};
