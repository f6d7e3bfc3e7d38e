/**
 * The headers of every answer, unless the route said otherwise. An answer of the companion is no page, may not be
 * framed, is not kept by a cache, and tells no other site where its reader came from.
 */
const usual: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  // Not `no-referrer`: a form sent from the companion's own page must say its Origin.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Adds what is missing. */
export function addHeaders(headers: Headers): void {
  for (const [name, value] of Object.entries(usual)) if (!headers.has(name)) headers.set(name, value);
}
