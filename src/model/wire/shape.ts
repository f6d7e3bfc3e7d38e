/**
 * Shapes: what a value from outside must look like, as plain data; `parse` reads any value by them.
 * The TypeScript type, the parser, the JSON Schema (`json-schema.ts`) and the OpenAPI document derive from the same
 * declaration, so they cannot disagree.
 *
 * - Tolerant reading (default; answers, feeds, attributes): keys that we do not know are ignored, an optional field
 *   that is wrong counts as absent, a `tolerantList` drops its bad entries. One bad item never harms the others.
 * - Strict reading (`strict: true`; request bodies, configuration): every mistake is an error with its path (S-25).
 *
 * Only own properties are read, and the objects given back have no prototype, so a page that polluted
 * `Object.prototype` changes nothing (S-05). Shapes are finite trees: the depth of a hostile value does not matter.
 */

/** A date and time in UTC, ISO 8601: `2026-03-14T23:00:00Z`, milliseconds allowed. */
export type Instant = string;

/** One node of a declaration. `T` is the type that reading it gives; it exists for the compiler only. */
export interface Shape<out T = unknown> {
  readonly is:
    | 'text'
    | 'number'
    | 'boolean'
    | 'choice'
    | 'instant'
    | 'url'
    | 'list'
    | 'record'
    | 'object'
    | 'optional'
    | 'own';
  /** Bounds: code points of a text, value of a number, entries of a list or record. */
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
  readonly pattern?: RegExp;
  readonly values?: readonly (string | number | boolean)[];
  /** Shape of the entries (list, record) or of the value (optional). */
  readonly of?: Shape;
  readonly fields?: Fields;
  /** A list that drops its bad entries. */
  readonly tolerant?: boolean;
  /** What is read in place of an absent optional value. */
  readonly or?: unknown;
  /** `own`: the name under which `json-schema.ts` knows it, and its reader (undefined = wrong). */
  readonly name?: string;
  readonly read?: (value: unknown) => unknown;
  /** Never there at run time. */
  readonly type?: () => T;
}

/** The declared keys of an object. */
export interface Fields {
  readonly [key: string]: Shape;
}

/** A key that may be absent from the result. */
export interface OptionalShape<out T> extends Shape<T> {
  readonly is: 'optional';
  readonly or?: never;
}

/** The shape of an object; keeps its fields so that another object can be composed from them. */
export interface ObjectShape<F extends Fields> extends Shape<Read<F>> {
  readonly fields: F;
}

/** The type that reading a shape gives. */
export type Infer<S> = S extends Shape<infer T> ? T : never;

type Maybe<F> = { [K in keyof F]: F[K] extends OptionalShape<unknown> ? K : never }[keyof F];
type Read<F> = { readonly [K in Exclude<keyof F, Maybe<F>>]: Infer<F[K]> } & {
  readonly [K in Maybe<F>]?: Infer<F[K]>;
} extends infer O
  ? { readonly [K in keyof O]: O[K] }
  : never;

/** Text of at most `max` code points (S-24); `min` counts what is left without white space at both ends. */
/* @__NO_SIDE_EFFECTS__ */
export function text(max: number, min?: number): Shape<string> {
  return { is: 'text', max, ...(min && { min }) };
}

/** Text of at most `max` code points that matches a pattern (anchored, linear). */
/* @__NO_SIDE_EFFECTS__ */
export function pattern(expression: RegExp, max: number): Shape<string> {
  return { is: 'text', max, pattern: expression };
}

/** A whole number between two bounds, both included. */
/* @__NO_SIDE_EFFECTS__ */
export function int(min: number, max: number = Number.MAX_SAFE_INTEGER): Shape<number> {
  return { is: 'number', min, max, whole: true };
}

/** True or false. */
export const bool: Shape<boolean> = { is: 'boolean' };

/** One of a closed set of values. */
/* @__NO_SIDE_EFFECTS__ */
export function oneOf<const V extends readonly (string | number | boolean)[]>(
  ...values: V
): Shape<V[number]> {
  return { is: 'choice', values };
}

/** A date and time. Strict: UTC only; tolerant: an offset is converted to UTC. Impossible days are refused. */
export const instant: Shape<Instant> = { is: 'instant' };

/** An absolute http(s) address, as `URL` writes it; a relative one is resolved when reading has a `base` (S-13). */
export const url: Shape<string> = { is: 'url' };

/** A list that, in tolerant reading, drops its bad entries and what comes after `max` good ones. */
/* @__NO_SIDE_EFFECTS__ */
export function tolerantList<T>(of: Shape<T>, max: number): Shape<readonly T[]> {
  return { is: 'list', of, max, tolerant: true };
}

/** An object with declared keys. */
/* @__NO_SIDE_EFFECTS__ */
export function object<const F extends Fields>(fields: F): ObjectShape<F> {
  return { is: 'object', fields };
}

/** A key that may be absent; null counts as absent. */
/* @__NO_SIDE_EFFECTS__ */
export function optional<T>(of: Shape<T>): OptionalShape<T> {
  return { is: 'optional', of };
}

/**
 * A key that may be absent (or null), with what is read in its place: `{}` for an object of which every field has a
 * value of its own.
 */
/* @__NO_SIDE_EFFECTS__ */
export function or<T>(
  of: Shape<T>,
  value: NoInfer<T> | Record<string, never>,
): Shape<T> & { readonly or: unknown } {
  return { is: 'optional', of, or: value };
}

/** A value with a reader of its own, which gives undefined for a wrong one and never throws. */
/* @__NO_SIDE_EFFECTS__ */
export function own<T>(name: string, read: (value: unknown) => T | undefined): Shape<T> {
  return { is: 'own', name, read };
}

export { extend, list, number, record } from './shape-rare.ts';
