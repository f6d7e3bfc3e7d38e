/**
 * `npm start`: builds what is missing, then shows the demonstration until Ctrl+C.
 *
 *   PORT=9000 npm start      another port
 *   PARVIS_DEMO_DATA=folder  another place for what is kept
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fillTown, isNew } from '../demo/fill.mjs';
import { startTown } from '../demo/town.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const port = Number(process.env.PORT ?? 8080);
if (!(Number.isInteger(port) && port >= 0 && port < 65536)) {
  console.error('PORT is a whole number from 0 to 65535.');
  process.exit(2);
}
if (!existsSync('dist/parvis.js') || !existsSync('dist/integrity.json')) {
  console.log('Building the widgets, once.');
  execFileSync(process.execPath, ['tools/build.mjs'], { stdio: 'inherit' });
}
const data = process.env.PARVIS_DEMO_DATA ?? 'demo/data';
const fresh = isNew(data);
const town = await startTown({ port, data });
let stopping = false;
const stop = async () => {
  if (stopping) return;
  stopping = true;
  await town.stop();
  process.exit(0);
};
process.on('SIGINT', stop).on('SIGTERM', stop);
if (fresh)
  await fillTown(town, { data }).catch(async (fault) => {
    await town.stop();
    throw fault;
  });
console.log(`
Valmont-sur-Lys, the demonstration:   ${town.origin}/
An article with comments:             ${town.origin}/actualites/marche-du-samedi.html
All that the town says:               ${town.origin}/fil.html
The moderators' desk, with this link: ${await town.invite()}

Ctrl+C stops it. What was written is kept in demo/data.
`);
