/** Who may change something (S-22): a page of an allowed origin, or the holder of a token that no form can send. */

/**
 * May this request write? `Origin` must be exactly one of the allowed ones. A program sends none: it must carry a
 * token in a header of its own, which a page elsewhere cannot set without a preflight that it would not pass.
 */
export function mayWrite(headers: Headers, allowed: (origin: string) => boolean): boolean {
  const origin = headers.get('origin');
  if (origin !== null) return allowed(origin);
  // A browser says where a request comes from; without Origin only a program's request has neither.
  if (headers.get('sec-fetch-site') !== null) return false;
  return headers.has('parvis-token') || headers.has('authorization');
}
