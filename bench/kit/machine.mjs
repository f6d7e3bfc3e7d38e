/** On what was measured: one line under each table of times, for times of two machines cannot be compared. */
import { cpus, totalmem } from 'node:os';

/** No name of the machine, of its user or of a folder: the line is published. */
export function machine() {
  const processors = cpus();
  const model = processors[0]?.model.replace(/\s+/g, ' ').trim() || 'unknown processor';
  return {
    processors: processors.length,
    model,
    memory: Math.round(totalmem() / 2 ** 30),
    system: process.platform,
    node: process.versions.node,
  };
}

/** @param {ReturnType<typeof machine>} facts @param {string} [browser] its version */
export const machineLine = ({ processors, model, memory, system, node }, browser) =>
  [
    `${processors} × ${model}`,
    `${memory} GiB`,
    system,
    `Node ${node}`,
    ...(browser ? [`Chromium ${browser}`] : []),
  ].join(', ');
