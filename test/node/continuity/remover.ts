/**
 * A process that takes a site away, to be killed: says each table of which something went.
 *
 *   node remover.ts STORE SITE
 */
import { writeSync } from 'node:fs';
import { removeSite } from '../../../src/node/continuity/sites/remove.ts';
import { openStore } from '../../../src/node/store/open.ts';

const [, , url = '', site = ''] = process.argv;
const store = await openStore({ url });
await removeSite(store, site, Date.now(), undefined, (table, rows) => writeSync(1, `${table} ${rows}\n`));
await store.close();
