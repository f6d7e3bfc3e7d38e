/** The contract over SQLite: a file, and memory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, describe } from 'node:test';
import { openStore } from '../../../src/node/store/open.ts';
import type { Store } from '../../../src/node/store/store.ts';
import { contract } from './contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'parvis-store-'));
after(() => rmSync(folder, { recursive: true, force: true }));

let number = 0;
const opened = new Map<Store, string>();
afterEach(async () => {
  for (const store of opened.keys()) await store.close();
  opened.clear();
});

async function at(url: string): Promise<Store> {
  const store = await openStore({ url });
  opened.set(store, url);
  return store;
}

async function fresh(url: string): Promise<Store> {
  const store = await at(url);
  await store.migrate();
  return store;
}

describe('sqlite, a file', () =>
  contract(
    () => fresh(`sqlite:${join(folder, `${++number}.db`)}`),
    (store) => at(opened.get(store)!),
  ));
describe('sqlite, memory', () => contract(() => fresh('sqlite::memory:')));
