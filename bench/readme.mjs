/**
 * The table in README.md, written from bench/results/share.json, so that no figure in it was typed.
 *
 *   node bench/readme.mjs           prints the section
 *   node bench/readme.mjs --write   puts it between the markers
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readResult } from './kit/results.mjs';
import { better, countsTable, legend } from './share/markdown.mjs';

const OPEN = '<!-- bench share -->';
const CLOSE = '<!-- /bench share -->';
const README = 'README.md';

/** What stands between the markers. @param result of bench/results/share.json */
export const section = (
  result,
) => `Measured on ${result.date} in Chromium ${result.with.chromium}, everybody on the same page, placed as their own documentation says. \`npm run bench share\` measures it again; [the results](bench/results/share.md) say who was set up how, and [docs/bench.md](docs/bench.md) how it is done.

${countsTable(result)}
${legend()}

${better(result)}`;

/**
 * A document with the section between its markers.
 * @throws when it does not have both, once and in order
 */
export function place(document, text) {
  const [before, rest, ...more] = document.split(OPEN);
  const [, after, ...others] = (rest ?? '').split(CLOSE);
  if (after === undefined || more.length || others.length)
    throw new Error(`${OPEN} and ${CLOSE} must each stand once in ${README}.`);
  return `${before}${OPEN}\n\n${text}\n\n${CLOSE}${after}`;
}

if (import.meta.main) {
  const text = section(readResult('share'));
  if (process.argv.includes('--write')) writeFileSync(README, place(readFileSync(README, 'utf8'), text));
  else console.log(text);
}
