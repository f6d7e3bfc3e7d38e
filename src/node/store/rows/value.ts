/** Values of columns: instants as milliseconds, JSON as text. What is empty in a row is absent in the model. */
import { isProblem } from '../../../model/problem.ts';
import { parse } from '../../../model/wire/parse.ts';
import type { Instant, Shape } from '../../../model/wire/shape.ts';

export const toMs = (instant: Instant): number => Date.parse(instant);
export const toMsOrNull = (instant: Instant | undefined): number | null =>
  instant === undefined ? null : Date.parse(instant);
export const toInstant = (ms: number): Instant => new Date(ms).toISOString();

/** A list or object as text; null for an absent one. `JSON.stringify` escapes what text columns cannot carry. */
export const toJson = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

/** Any text as JSON; undefined when it is none. */
export function fromJson(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** JSON read by its shape; what does not fit counts as absent, so that one bad row harms no other. */
export function fromShape<T>(shape: Shape<T>, text: string | null): T | undefined {
  if (text === null) return undefined;
  const value = parse(shape, fromJson(text));
  return isProblem(value) ? undefined : value;
}

/** Without the keys that have no value. */
export const filled = <T extends object>(value: { [K in keyof T]: T[K] | undefined }): T => {
  for (const key of Object.keys(value) as (keyof T)[]) if (value[key] === undefined) delete value[key];
  return value as T;
};

/** Rows by a key, in their order. */
export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
