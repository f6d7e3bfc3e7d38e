/**
 * A process that writes comments through the store, to be killed: begins when it is told to, and says each id only when
 * its transaction is committed.
 *
 *   node writer.ts STORE PREFIX
 */
import { writeSync } from 'node:fs';
import { openStore } from '../../../src/node/store/open.ts';
import { StoreBusy } from '../../../src/node/store/store.ts';
import { comment, put, SITE } from './make.ts';

const [, , url = '', prefix = ''] = process.argv;
// Everything is loaded; the database is not open yet.
writeSync(1, 'ready\n');
process.stdin.once('data', async () => {
  const store = await openStore({ url });
  for (let i = 0; ; i++) {
    const id = `${prefix}-${i}`;
    try {
      await store.once(SITE, id, 'f', new Date().toISOString(), (tx) => put(tx, comment(id)));
      writeSync(1, `${id}\n`);
    } catch (fault) {
      // The server is gone for a moment: the next id is another try.
      if (!(fault instanceof StoreBusy)) throw fault;
    }
  }
});
