// The authorisation matrix, row by row: who may do what with a comment in which state. A denial leaves the row as it was.
import { matrixTown, tryMatrix } from '../../test/support/node/authz.ts';
import { onEveryEngine } from './towns.mjs';
import { json } from './read.mjs';

export async function run(folder) {
  const matrix = json(folder, 'comments', 'authz-matrix.json');
  if (!matrix) return undefined;
  return onEveryEngine(async (make) => {
    const { done, absent, wrong } = await tryMatrix(await make(matrixTown), matrix.rows);
    const missing = [...new Set(absent.map((label) => label.split(' ')[0]))].join(', ');
    return {
      tried: done.length,
      wrong,
      note: `${matrix.rows.length} rows${missing && `, without ${missing}, which there is not`}`,
    };
  });
}
