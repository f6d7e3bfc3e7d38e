/** The training at the desk: whom one may tell that it was done. Of answers and results the wire knows nothing. */
import { contactShape } from '../policy.ts';
import type { Problem } from '../problem.ts';
import { parse } from './parse.ts';
import { object, optional } from './shape.ts';
import type { Infer } from './shape.ts';

/** `GET /s/{site}/desk/training`. */
export const deskTrainingShape = /* @__PURE__ */ object({ champion: optional(contactShape) });
export type DeskTraining = Infer<typeof deskTrainingShape>;

/** Reads it. */
export const parseDeskTraining = (value: unknown): DeskTraining | Problem => parse(deskTrainingShape, value);
