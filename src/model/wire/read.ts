/**
 * Tolerant reading alone, for browsers, where each byte is paid for by a visitor. It gives what `parse` gives without
 * `strict`, for every shape and every value (a property test holds the two together), but not why something is wrong:
 * a widget shows what it can read, and a webmaster asks the companion.
 */
import { httpUrl } from '../text/safe-url.ts';
import { instantOf } from './instant.ts';
import type { Shape } from './shape.ts';

/**
 * Reads a value by a shape.
 *
 * @param value anything at all, of which nothing is believed
 * @param base what relative addresses are resolved against
 * @returns the trusted value; undefined when it is not of that shape. Never throws.
 */
export function read<T>(shape: Shape<T>, value: unknown, base?: string): T | undefined {
  const one = (shape: Shape, value: unknown): unknown => {
    const { is, of, min = 0, max = 0, pattern, fields } = shape;
    if (is === 'own') return shape.read!(value);
    if (is === 'choice') return shape.values!.includes(value as never) ? value : undefined;
    if (is === 'optional') return one(of!, value ?? shape.or);
    if (is === 'number')
      return (shape.whole ? Number.isSafeInteger(value) : Number.isFinite(value)) &&
        (value as number) >= min &&
        (value as number) <= max
        ? value
        : undefined;
    if (typeof value === 'boolean') return is === 'boolean' ? value : undefined;
    if (typeof value === 'string') {
      if (is === 'instant') return instantOf(value);
      if (is === 'url') return httpUrl(value, base);
      const { length } = value;
      // Halves of surrogate pairs and NUL are replaced, as in `parse`.
      const text = value.replace(/[\0\p{Cs}]/gu, '\ufffd');
      return is === 'text' &&
        (length <= max || (length <= 2 * max && [...value].length <= max)) &&
        !(min && [...text.trim()].length < min) &&
        (!pattern || pattern.test(text))
        ? text
        : undefined;
    }
    if (!value || typeof value !== 'object') return;
    if (Array.isArray(value)) {
      if (is !== 'list' || value.length < min || (!shape.tolerant && value.length > max)) return;
      const entries: unknown[] = [];
      for (const entry of value) {
        if (entries.length === max) break;
        const item = one(of!, entry);
        if (item !== undefined) entries.push(item);
        else if (!shape.tolerant) return;
      }
      return entries;
    }
    const out = Object.create(null);
    if (is === 'record')
      for (const key of Object.keys(value).slice(0, max)) {
        const entry = one(of!, value[key as never]);
        if (entry !== undefined) out[key] = entry;
      }
    else if (is === 'object')
      for (const [key, field] of Object.entries(fields!)) {
        const raw: unknown = Object.hasOwn(value, key) ? value[key as never] : undefined;
        const optional = field.is === 'optional';
        let entry = raw === undefined || (optional && raw === null) ? undefined : one(field, raw);
        // The default is read too: an empty object takes the defaults of its fields.
        if (optional && field.or !== undefined) entry ??= one(field, undefined);
        if (entry === undefined && !optional) return;
        if (entry !== undefined) out[key] = entry;
      }
    else return;
    return out;
  };
  try {
    return one(shape, value) as T | undefined;
  } catch {
    // Only a value that is no JSON gets here: a getter or a proxy that throws.
    return undefined;
  }
}
