/** One step of the schema. A step that was published is never changed: what comes later is another step. */
import type { Engine } from '../sql/engine.ts';

/** @returns its statements, in order, for an engine */
export type Step = (engine: Engine['name']) => readonly string[];
