// Prints what was tried on each test corpus and what was wrong.
// usage: PARVIS_CORPORA=FOLDER node tools/corpora.mjs [NAME...]
// Without the variable, or where a corpus is not in the folder, it says "absent" and that is no failure.
// One module a corpus in tools/corpora/: it exports `run(folder)` -> { tried, wrong: string[], note? } or undefined.
import process from 'node:process';

const CORPORA = ['ssrf', 'http', 'feeds', 'hostile', 'words', 'authz', 'strings', 'requests', 'races'];

const folder = process.env.PARVIS_CORPORA;
const wanted = process.argv.slice(2);
let wrong = 0;

for (const name of CORPORA.filter((one) => wanted.length === 0 || wanted.includes(one))) {
  const { run } = await import(`./corpora/${name}.mjs`);
  const result = folder && (await run(folder));
  if (!result) {
    console.log(`${name.padEnd(10)} absent`);
    continue;
  }
  wrong += result.wrong.length;
  console.log(
    `${name.padEnd(10)} ${result.tried} tried, ${result.wrong.length} wrong${result.note ? ` (${result.note})` : ''}`,
  );
  for (const line of result.lines ?? []) console.log(`           ${line}`);
  for (const line of result.wrong) console.log(`           ${line}`);
}
process.exitCode = wrong > 0 ? 1 : 0;
