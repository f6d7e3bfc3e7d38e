/**
 * The table of walls as Markdown, for people.
 *
 *     node tools/walls/markdown.mjs                          prints it
 *     node tools/walls/markdown.mjs --write CONTRIBUTING.md  puts it between the two markers of that file
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { groups, rooms } from './table.mjs';

const open = '<!-- walls -->';
const close = '<!-- /walls -->';

const code = (names) => names.map((name) => `\`${name}\``);

/** Names of rooms; a whole group is called by its name. `own` is said as such. */
const short = (names, own) => {
  const left = names.filter((name) => !own.includes(name));
  const said = own.length ? ['its own words'] : [];
  for (const [name, members] of Object.entries(groups)) {
    if (!members.every((member) => left.includes(member))) continue;
    said.unshift(name);
    for (const member of members) left.splice(left.indexOf(member), 1);
  }
  return [...code(left), ...said].join(', ');
};

/** A room's name, with the sets of words it owns besides the one that has its name. */
const title = ({ name, own }) => {
  const more = own.map((set) => set.replace('words/', '')).filter((set) => !name.endsWith(`/${set}`));
  return `\`${name}\`${more.length ? ` (words of ${more.join(', ')} too)` : ''}`;
};

/** One row per set of rights: rooms that differ in name only share a row. */
const rows = () => {
  const found = new Map();
  for (const room of rooms) {
    const { may, types, own, packages, why } = room;
    const imports = [may.length && short(may, own), types.length && `types of ${short(types, [])}`].filter(
      Boolean,
    );
    const rights = [imports.join('; ') || 'nothing', code(packages).join(', ') || 'none', why];
    const key = rights.join('\n');
    if (!found.has(key)) found.set(key, { names: [], rights });
    found.get(key).names.push(title(room));
  }
  return [...found.values()].map(({ names, rights }) => [
    // The sets of words are many and all alike.
    names.length > 6 ? `\`words/*\`, every other set` : names.join(', '),
    ...rights,
  ]);
};

/** The table, without its markers, aligned as the formatter of this repository wants it. */
export const renderWalls = () => {
  const table = [['Room', 'May import', 'Packages', 'Why'], ...rows()];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  const lines = table.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`,
  );
  lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return lines.join('\n');
};

/** A document with the table between its markers. Throws when it does not have both, once and in order. */
export const placeWalls = (document) => {
  const [before, rest, ...more] = document.split(open);
  const [, after, ...others] = (rest ?? '').split(close);
  if (after === undefined || more.length || others.length)
    throw new Error(`${open} and ${close} must each stand once`);
  return `${before}${open}\n\n${renderWalls()}\n\n${close}${after}`;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [mode, file] = process.argv.slice(2);
  if (mode === '--write' && file) writeFileSync(file, placeWalls(readFileSync(file, 'utf8')));
  else console.log(renderWalls());
}
