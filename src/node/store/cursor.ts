/**
 * Cursors: the place in an order after which to go on, never a number of rows (S-26, S-35), so that what comes and goes
 * in between moves nobody. Opaque, in the alphabet of the wire's ids.
 */

/** A place in an order by instant (milliseconds), then id. */
export interface Place {
  readonly at: number;
  readonly id: string;
}

/** Before and after every place there can be: a date has at most 8.64e15 milliseconds. */
export const FIRST: Place = { at: -9e15, id: '' };
export const LAST: Place = { at: 9e15, id: '' };

export const cursorOf = ({ at, id }: Place): string => Buffer.from(`${at} ${id}`).toString('base64url');

/** @returns undefined for what is not one of ours */
export function placeOf(cursor: string): Place | undefined {
  const [, at, id] = /^(-?\d{1,16}) (.+)$/s.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return at !== undefined && id !== undefined ? { at: Number(at), id } : undefined;
}
