/**
 * The interpreter of shapes: one function that reads any value by any declaration.
 */
import { invalid, problem } from '../problem.ts';
import type { FieldCode, FieldError, Problem } from '../problem.ts';
import { httpUrl } from '../text/safe-url.ts';
import { instantOf } from './instant.ts';
import type { Shape } from './shape.ts';

export { bare } from './bare.ts';

/** How to read. */
export interface Reading {
  /** Every mistake is an error. */
  readonly strict?: boolean;
  /** Address against which relative addresses are resolved. */
  readonly base?: string;
  /** Takes what tolerant reading passed over, for a console or a log. */
  readonly passed?: FieldError[];
}

/** Mistakes kept of one value: enough to mend it, not enough to fill a memory. */
const MOST_ERRORS = 50;

/** What is written by us and to us: UTC, to the millisecond at most. */
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;

/** A day as written, `2026-02-30` for instance: does it exist? */
export const isDay = (value: string): boolean => instantOf(value.slice(0, 10) + 'T00:00Z') !== undefined;

/** NUL, which PostgreSQL refuses, and halves of surrogate pairs, which UTF-8 cannot carry. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu;

/**
 * Reads a value by a shape.
 *
 * @param value anything at all, of which nothing is believed.
 * @returns the trusted value, or an `invalid` problem whose `errors` name each place. Never throws, not even when a
 *   getter of the value does.
 */
export function parse<T>(
  shape: Shape<T>,
  value: unknown,
  { strict, base, passed }: Reading = {},
): T | Problem {
  const errors: FieldError[] = [];

  /** Notes a mistake; gives undefined, which stands for a wrong value throughout. */
  const wrong = (path: string, code: FieldCode, more?: Partial<FieldError>): undefined => {
    if (errors.length < MOST_ERRORS) errors.push({ path, code, ...more });
  };
  const step = (path: string, key: string | number): string =>
    `${path}/${String(key).slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1')}`;

  const readInstant = (value: string): unknown => {
    const utc = instantOf(value);
    return strict ? utc && UTC.test(value) && value : utc;
  };

  const readText = (shape: Shape, value: string, path: string): unknown => {
    const { min = 0, max = 0 } = shape;
    if (value.length > 2 * max || (value.length > max && [...value].length > max))
      return wrong(path, 'too-long', { limit: max });
    const clean = value.replace(UNSTORABLE, '\ufffd');
    if (strict && clean !== value) return wrong(path, 'characters');
    if (min && [...clean.trim()].length < min) return wrong(path, 'too-short', { limit: min });
    return shape.pattern && !shape.pattern.test(clean) ? wrong(path, 'format') : clean;
  };

  const readList = (
    { of, min = 0, max = 0, tolerant }: Shape,
    value: readonly unknown[],
    path: string,
  ): unknown => {
    const drop = tolerant && !strict;
    if (!drop && value.length > max) return wrong(path, 'too-many', { limit: max });
    if (value.length < min) return wrong(path, 'too-few', { limit: min });
    const out: unknown[] = [];
    let whole = true;
    for (let i = 0; i < value.length && out.length < max; i++) {
      const entry = read(of!, value[i], step(path, i));
      if (entry !== undefined) out.push(entry);
      else whole = false;
    }
    return whole || drop ? out : undefined;
  };

  const readRecord = ({ of, max = 0 }: Shape, value: object, path: string): unknown => {
    const keys = Object.keys(value);
    if (strict && keys.length > max) return wrong(path, 'too-many', { limit: max });
    const out = Object.create(null);
    let whole = true;
    for (const key of keys.slice(0, max)) {
      const entry = read(of!, value[key as never], step(path, key));
      if (entry !== undefined) out[key] = entry;
      else whole = false;
    }
    return whole || !strict ? out : undefined;
  };

  const readObject = ({ fields }: Shape, value: object, path: string): unknown => {
    const out = Object.create(null);
    let whole = true;
    for (const [key, field] of Object.entries(fields!)) {
      const place = step(path, key);
      const raw: unknown = Object.hasOwn(value, key) ? value[key as never] : undefined;
      let entry: unknown;
      if (field.is === 'optional') {
        if (raw != null) {
          entry = read(field.of!, raw, place);
          if (strict && entry === undefined) whole = false;
        }
        // Read again each time: a default is never shared, and an empty object takes the defaults of its fields.
        if (entry === undefined && field.or !== undefined) entry = read(field.of!, field.or, place);
      } else {
        entry = raw === undefined ? wrong(place, 'missing') : read(field, raw, place);
        if (entry === undefined) whole = false;
      }
      if (entry !== undefined) out[key] = entry;
    }
    if (strict)
      for (const key of Object.keys(value))
        if (!Object.hasOwn(fields!, key)) {
          wrong(step(path, key), 'unknown');
          whole = false;
        }
    return whole ? out : undefined;
  };

  /** Reads one value; undefined means that it is wrong and that its mistakes are noted. */
  const read = (shape: Shape, value: unknown, path: string): unknown => {
    const { is, min, max, values } = shape;
    const type = Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
    const mistyped = (expected: string): undefined => wrong(path, 'type', { expected });
    switch (is) {
      case 'text':
        return type === 'string' ? readText(shape, value as string, path) : mistyped('text');
      case 'number':
        if (!(shape.whole ? Number.isSafeInteger(value) : Number.isFinite(value)))
          return mistyped(shape.whole ? 'integer' : 'number');
        if ((value as number) < min!) return wrong(path, 'too-low', { limit: min! });
        return (value as number) > max! ? wrong(path, 'too-high', { limit: max! }) : value;
      case 'boolean':
        return type === 'boolean' ? value : mistyped('boolean');
      case 'choice':
        return values!.includes(value as never)
          ? value
          : wrong(path, 'choice', { allowed: values!.map(String) });
      case 'instant':
        return (type === 'string' && readInstant(value as string)) || wrong(path, 'instant');
      case 'url':
        return (type === 'string' && httpUrl(value as string, base)) || wrong(path, 'url');
      case 'list':
        return type === 'list' ? readList(shape, value as readonly unknown[], path) : mistyped('list');
      case 'own': {
        const out = shape.read!(value);
        return out === undefined ? mistyped(shape.name!) : out;
      }
      case 'optional':
        return read(shape.of!, value ?? shape.or, path);
      default:
        if (type !== 'object') return mistyped('object');
        return (is === 'record' ? readRecord : readObject)(shape, value as object, path);
    }
  };

  try {
    const out = read(shape, value, '');
    if (out === undefined) return invalid(...errors);
    passed?.push(...errors);
    return out as T;
  } catch {
    // Only a value that is no JSON can get here: a getter or a proxy that throws.
    return problem('garbled');
  }
}
