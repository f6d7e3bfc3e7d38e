/**
 * Addresses that strangers give us. Only http and https ever reach an `href` (S-13), and what is shown of an
 * address is a host that cannot pass for another (S-16).
 */

/** White space, controls, and the invisible characters that reorder or hide parts of an address. */
const REFUSED = /[\s\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f]/u;

/**
 * The absolute http(s) address that a value names, in the normal form of `URL`, or undefined.
 * @param value anything; only a string without white space and controls can be an address
 * @param base what a relative address is resolved against; without it relative addresses are refused
 */
export const httpUrl = (value: unknown, base?: string): string | undefined => {
  if (typeof value !== 'string' || REFUSED.test(value)) return undefined;
  try {
    const url = new URL(value, base);
    if (!/^https?:$/.test(url.protocol)) return undefined;
    // Credentials would leak, and `https://bank.example@evil.example` is a disguise.
    url.username = url.password = '';
    return url.href;
  } catch {
    return undefined;
  }
};

/** Beyond this many characters the left of a host is cut: who is meant stands on the right. */
const LONGEST_HOST = 40;

/** How punycode is shown: `unicodeHost`, or as it is, which deceives nobody. */
export type HostLetters = (host: string) => string;

/**
 * The host of an http(s) address as a reader should see it: without `www.`, and cut on the left at a label when it is
 * long. '' when there is none.
 * @param letters handed in, because a page in a browser has that code only when it names such a host
 */
export const displayHost = (address: string, letters: HostLetters): string => {
  const url = httpUrl(address);
  if (!url) return '';
  const host = letters(new URL(url).host).replace(/^www\./, '');
  if (host.length <= LONGEST_HOST) return host;
  const end = host.slice(1 - LONGEST_HOST);
  return `\u2026${end.slice(Math.max(end.indexOf('.'), 0))}`;
};

/**
 * The host to show beside a link, or '' when its words already start with it: a reader always sees where a link
 * goes, whatever its words claim.
 */
export const hostBeside = (
  link: { readonly text: string; readonly href: string },
  letters: HostLetters,
): string => {
  const host = displayHost(link.href, letters);
  const shown = link.text.replace(/^https?:\/\//i, '').replace(/^www\./i, '');
  const rest = shown.slice(host.length);
  return shown.slice(0, host.length).toLowerCase() === host && /^(?:$|[/?#\u2026])/.test(rest) ? '' : host;
};
