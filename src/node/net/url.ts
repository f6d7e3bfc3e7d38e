/**
 * What may be asked for at all, before any name is resolved: scheme, port, shape. The URL parser settles every odd
 * way to write a host (decimal, octal, hexadecimal, percent signs, full-width digits, punycode, dots at the end), so
 * that later checks see one form only.
 */
import { failure } from './failure.ts';
import type { GetFailure } from './failure.ts';

const LONGEST = 2048;
const PORTS = { 'http:': 80, 'https:': 443 } as const;

/** The port a URL leads to, also when it is not written. */
export const portOf = (url: URL): number =>
  url.port === '' ? PORTS[url.protocol as keyof typeof PORTS] : Number(url.port);

/** The host as names are compared: lower case (URL did it), no brackets, no final dot. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');

/**
 * Checks an address for the way out. Credentials and fragment are dropped, never sent (S-13, S-73).
 * @param value  whatever stands where an address is expected; white space around it is not part of it
 * @param ports  ports beside 80 and 443: a function, because `net.allow` opens a port for one host only
 * @param base   for relative addresses (redirects)
 */
export function outboundUrl(
  value: unknown,
  ports: (host: string, port: number) => boolean = () => false,
  base?: URL,
): URL | GetFailure {
  if (typeof value !== 'string' || value.length > LONGEST) return failure('bad-url');
  const url = URL.parse(value, base?.href);
  if (!url || !Object.hasOwn(PORTS, url.protocol) || hostOf(url) === '') return failure('bad-url');
  // `http://127.0.0.1%23@host/`: a name with the signs that end a host is there to mislead some other parser.
  if (/%(?:23|2f|3f|40|5c)/i.test(url.username)) return failure('bad-url');
  url.username = url.password = url.hash = '';
  const port = portOf(url);
  if (port !== 80 && port !== 443 && !ports(hostOf(url), port)) return failure('bad-port', url, String(port));
  return url;
}
