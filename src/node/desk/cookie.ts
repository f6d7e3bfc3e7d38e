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

/** What a cookie of the desk is for: being signed in, or being on the way to a provider and back. */
type Use = 'desk' | 'way';

const nameOf = (kind: 'host' | 'loopback', use: Use, site: string): string =>
  `${kind === 'host' ? '__Host-' : ''}parvis-${use}-${site}`;

/** A Set-Cookie header; `Lax` lets a cookie come along when another site leads here by a link. */
function setCookie(
  deskUrl: string,
  use: Use,
  site: string,
  value: string,
  seconds: number,
): string | undefined {
  const kind = cookieKind(deskUrl);
  const more = `HttpOnly; SameSite=${use === 'desk' ? 'Strict' : 'Lax'}${kind === 'host' ? '; Secure' : ''}`;
  return kind && `${nameOf(kind, use, site)}=${value}; Path=/; Max-Age=${value ? seconds : 0}; ${more}`;
}

/** The value of a cookie; one that stands there twice is nobody's. */
function readCookie(
  deskUrl: string,
  use: Use,
  site: string,
  header: string | null | undefined,
): string | undefined {
  const kind = cookieKind(deskUrl);
  if (!kind || !header || header.length > 8192) return undefined;
  const start = nameOf(kind, use, site) + '=';
  const found = header
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one.startsWith(start));
  return found.length === 1 ? found[0]!.slice(start.length) : undefined;
}

/**
 * The Set-Cookie header of a session.
 *
 * @param session '' ends it. @param seconds how long it lasts. @returns undefined where no cookie may be set
 */
export const sessionCookie = (
  deskUrl: string,
  site: string,
  session: string,
  seconds: number,
): string | undefined => setCookie(deskUrl, 'desk', site, session, seconds);

/** The session that a request's Cookie header holds; one that stands there twice is nobody's. */
export const readSession = (
  deskUrl: string,
  site: string,
  header: string | null | undefined,
): string | undefined => readCookie(deskUrl, 'desk', site, header);

/**
 * The Set-Cookie header of the ticket of somebody on the way to a provider. It must come along when the provider leads
 * back here, which a `Strict` one would not; it is worth nothing without what the provider sends with it.
 *
 * @param ticket '' ends it. @param seconds how long it lasts. @returns undefined where no cookie may be set
 */
export const ticketCookie = (
  deskUrl: string,
  site: string,
  ticket: string,
  seconds: number,
): string | undefined => setCookie(deskUrl, 'way', site, ticket, seconds);

/** The ticket that a request's Cookie header holds. */
export const readTicketCookie = (
  deskUrl: string,
  site: string,
  header: string | null | undefined,
): string | undefined => readCookie(deskUrl, 'way', site, header);
