/**
 * The licences of the parts of others that are inside the built files: both licences in play (BSD-3-Clause and MIT)
 * ask that their text goes along. The texts are those that came with the packages.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Packages whose code or outlines are in `dist/`, and what of them is there. */
export const inside = [
  ['lit', 'the template and element library, in the script files'],
  ['lit-element', 'part of Lit'],
  ['lit-html', 'part of Lit'],
  ['@lit/reactive-element', 'part of Lit'],
  ['bootstrap-icons', 'outlines of the icons, in the script files'],
  ['lean-qr', 'the modules of QR codes, in the chunk of their panel'],
];

const rule = '-'.repeat(72);

/** The package's own text; a package without one cannot be shipped. */
function licenceText(name) {
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt']
    .map((file) => `node_modules/${name}/${file}`)
    .find((path) => existsSync(path));
  if (!file) throw new Error(`${name} brings no licence text.`);
  return readFileSync(file, 'utf8').trim();
}

/** @returns {string} one section per package: name, version, licence, what is used, text */
export function licences() {
  const sections = inside.map(([name, what]) => {
    const { version, license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
    return `${rule}\n${name} ${version} (${license}): ${what}\n${rule}\n\n${licenceText(name)}\n`;
  });
  return `Parvis is under the MIT licence, see LICENSE. Its built files hold parts of:\n\n${sections.join('\n')}`;
}

/** @param {string} file where to write them */
export function writeLicences(file) {
  writeFileSync(file, licences());
}
