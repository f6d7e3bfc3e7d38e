/** What reading costs: processor time of this thread, and what is still held when it is over. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

export const MB = 1024 * 1024;

/** @returns what `work` gave, milliseconds, megabytes kept by what it gave */
export function measured<T>(work: () => T): {
  readonly given: T;
  readonly ms: number;
  readonly kept: number;
} {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const start = process.threadCpuUsage();
  const given = work();
  const { user, system } = process.threadCpuUsage(start);
  collectGarbage();
  return { given, ms: (user + system) / 1000, kept: (process.memoryUsage().heapUsed - before) / MB };
}
