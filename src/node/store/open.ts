/** Opens a store by its address. Only the composition root, and tests, import this file. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assemble } from './assemble.ts';
import { sqliteEngine } from './sqlite/engine.ts';
import { MEMORY } from './sqlite/open.ts';
import type { Store } from './store.ts';

/** The file that an address means. `sqlite:data/parvis.db`, `data/parvis.db`, `file:///srv/parvis.db`, `sqlite::memory:`. */
export function fileOf(url: string): string {
  const path = url.startsWith('file:') ? fileURLToPath(url) : url.replace(/^sqlite:(?:\/\/)?/, '');
  return path === MEMORY ? path : resolve(path);
}

/** Does the address mean PostgreSQL? */
export const isPostgres = (url: string): boolean => /^postgres(?:ql)?:\/\//.test(url);

/**
 * Opens a store; `migrate` it before its first use.
 * @param url `sqlite:PATH` or a path alone, `sqlite::memory:` for a test, or `postgres://…`
 * @throws StoreBusy when the file cannot be opened; whether PostgreSQL answers shows at the first question
 */
export async function openStore({ url }: { readonly url: string }): Promise<Store> {
  if (!isPostgres(url)) return assemble(await sqliteEngine(fileOf(url)));
  // Its driver is loaded where it is needed: most companions have a file.
  const { postgresEngine } = await import('./postgres/engine.ts');
  return assemble(postgresEngine(url));
}
