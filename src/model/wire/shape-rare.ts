/** The shapes that the first drawing of no widget needs: a file of its own, so that they come with what uses them. */
import type { Fields, ObjectShape, Shape } from './shape.ts';

/** A finite number between two bounds, both included. */
/* @__NO_SIDE_EFFECTS__ */
export function number(min: number, max: number): Shape<number> {
  return { is: 'number', min, max };
}

/** A list of which every entry must be right. */
/* @__NO_SIDE_EFFECTS__ */
export function list<T>(of: Shape<T>, max: number, min?: number): Shape<readonly T[]> {
  return { is: 'list', of, max, ...(min && { min }) };
}

/** The shape of another object with some keys more; those of the same name are replaced. */
/* @__NO_SIDE_EFFECTS__ */
export function extend<F extends Fields, const G extends Fields>(
  shape: ObjectShape<F>,
  more: G,
): ObjectShape<Omit<F, keyof G> & G> {
  return { is: 'object', fields: { ...shape.fields, ...more } };
}

/** An object whose keys are data: at most `max` of them; bad entries are dropped in tolerant reading. */
/* @__NO_SIDE_EFFECTS__ */
export function record<T>(of: Shape<T>, max: number): Shape<{ readonly [key: string]: T }> {
  return { is: 'record', of, max };
}
