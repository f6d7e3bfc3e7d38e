/** Adds a network of the site's own to the page. A chunk of its own, behind `share.define.ts`. */
import { defineNetwork } from '../../../model/network/own.ts';
import { isProblem } from '../../../model/problem.ts';
import { query } from '../../kit/dom.ts';
import { tell } from '../../kit/tell.ts';
import { DEFINED } from './defined.ts';

/** @returns whether it was taken; when it was not, the console says why and what to write */
export async function define(entry: unknown): Promise<boolean> {
  const network = defineNetwork(globalThis, entry);
  if (!isProblem(network)) {
    dispatchEvent(new Event(DEFINED));
    return true;
  }
  const { id: raw } = { __proto__: null, ...(entry as object) } as { id?: unknown };
  const id = typeof raw === 'string' ? raw : '';
  const [error] = network.errors ?? [];
  const page = query('html')!;
  await (network.type === 'conflict'
    ? tell(page, 'taken-network', id)
    : tell(page, 'bad-network', {
        id,
        field: error?.path.slice(1) ?? 'id',
        expected: error?.expected ?? '',
      }));
  return false;
}
