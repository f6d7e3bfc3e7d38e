/** How much of anything one request may use (S-41, S-42). Configuration may lower them, never lift them. */

export interface Limits {
  /** Bytes on the wire. */
  readonly wire: number;
  /** Bytes after decoding. */
  readonly decoded: number;
  /** Milliseconds from the start of one hop to its headers: name, connection, handshake and headers together. */
  readonly head: number;
  /** Milliseconds for everything, redirects included. */
  readonly total: number;
  readonly redirects: number;
}

export const LIMITS: Limits = {
  wire: 5_000_000,
  decoded: 15_000_000,
  head: 10_000,
  total: 30_000,
  redirects: 5,
};

/** The limits with some lowered; a value that is no positive number, or higher than ours, is ours. */
export function limitsWith(lower: Partial<Limits> = {}): Limits {
  const pick = (name: keyof Limits): number => {
    const value = lower[name];
    return typeof value === 'number' && value >= 0 ? Math.min(value, LIMITS[name]) : LIMITS[name];
  };
  return {
    wire: pick('wire'),
    decoded: pick('decoded'),
    head: pick('head'),
    total: pick('total'),
    redirects: pick('redirects'),
  };
}
