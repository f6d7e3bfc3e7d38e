/** Reading values that somebody else's JSON holds: own properties only, one type each, nothing thrown (S-05). */
import { BOUNDS } from './reader.ts';
import { address } from './xml-query.ts';

/** An object of which nothing is known. */
export type Foreign = Readonly<Record<string, unknown>>;

/** The value as an object, else undefined; a list is none. */
export const asObject = (value: unknown): Foreign | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Foreign) : undefined;

/** One own property. */
export const own = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Foreign)[key]
    : undefined;

/** A property, step by step: `own(own(value, a), b)`. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce((inner, key) => own(inner, key), value);

/** A text that is not blank, trimmed. */
export function words(value: unknown, ...path: readonly string[]): string | undefined {
  const found = at(value, ...path);
  return (typeof found === 'string' && found.slice(0, BOUNDS.text).trim()) || undefined;
}

/** An id: a text, or the number that some servers write instead. */
export function idOf(value: unknown, ...path: readonly string[]): string | undefined {
  const found = at(value, ...path);
  return typeof found === 'number' && Number.isSafeInteger(found) ? String(found) : words(found);
}

/** A whole number that is not negative. */
export function whole(value: unknown, ...path: readonly string[]): number | undefined {
  const found = at(value, ...path);
  return Number.isSafeInteger(found) && (found as number) >= 0 ? (found as number) : undefined;
}

/** A side of a box in pixels, rounded. */
export function pixels(value: unknown, ...path: readonly string[]): number | undefined {
  const found = at(value, ...path);
  return typeof found === 'number' && found >= 1 && found <= 100_000 ? Math.round(found) : undefined;
}

/** An http(s) address (S-13). */
export const link = (value: unknown, ...path: readonly string[]): string | undefined =>
  address(words(value, ...path));

/** True only for `true`. */
export const truth = (value: unknown, ...path: readonly string[]): boolean => at(value, ...path) === true;

/** A list; anything else is an empty one. */
export function list(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}
