/** Writing to the companion from a lazy part. */
import type { Problem } from '../../model/problem.ts';
import { writer } from '../kit/writer.ts';
import type { Ask } from '../kit/writer.ts';
import type { Panel } from './panel.ts';

/** Asks or writes at a path below the site; given up when the element leaves the page. */
export const ask = <T>(panel: Panel, path: string, what: Ask<T>): Promise<T | Problem> =>
  writer(panel.base())(path, { signal: panel.left(), ...what });
