/**
 * The session's cookie: for the desk's origin alone, out of reach of scripts, never sent by another site's page. Its
 * name ends with the site, so that somebody who works for two can be at both desks.
 *
 * `__Host-` makes browsers insist on Secure, on the path `/` and on the exact host. They refuse a Secure cookie over
 * plain http, on loopback too in some of them, so a desk at http://localhost or http://127.0.0.1 (a first try on one's
 * own machine) has a cookie without the prefix. A desk over plain http anywhere else gets none at all.
 */

/** What kind of cookie the desk's address allows: with the prefix, without it on loopback, or none. */
export function cookieKind(deskUrl: string): 'host' | 'loopback' | undefined {
  const { protocol, hostname } = new URL(deskUrl);
  if (protocol === 'https:') return 'host';
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname) ? 'loopback' : undefined;
}

const nameOf = (kind: 'host' | 'loopback', site: string): string =>
  `${kind === 'host' ? '__Host-' : ''}parvis-desk-${site}`;

/**
 * The Set-Cookie header of a session.
 *
 * @param session '' ends it. @param seconds how long it lasts. @returns undefined where no cookie may be set
 */
export function sessionCookie(
  deskUrl: string,
  site: string,
  session: string,
  seconds: number,
): string | undefined {
  const kind = cookieKind(deskUrl);
  return (
    kind &&
    `${nameOf(kind, site)}=${session}; Path=/; Max-Age=${session ? seconds : 0}; HttpOnly; SameSite=Strict${kind === 'host' ? '; Secure' : ''}`
  );
}

/** The session that a request's Cookie header holds; one that stands there twice is nobody's. */
export function readSession(
  deskUrl: string,
  site: string,
  header: string | null | undefined,
): string | undefined {
  const kind = cookieKind(deskUrl);
  if (!kind || !header || header.length > 8192) return undefined;
  const start = nameOf(kind, site) + '=';
  const found = header
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one.startsWith(start));
  return found.length === 1 ? found[0]!.slice(start.length) : undefined;
}
