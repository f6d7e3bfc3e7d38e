/** Comparing addresses: which ones mean the same page, and which belong to a site. */
import { httpUrl } from '../text/safe-url.ts';
import { withoutTracking } from './tracking.ts';

/** Percent-encoding in one spelling: letters that need none are plain, the others in capitals (RFC 3986, 6.2.2). */
const plainly = (text: string): string =>
  text.replace(/%[\da-f]{2}/gi, (code) => {
    const letter = String.fromCharCode(parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(letter) ? letter : code.toUpperCase();
  });

/**
 * What two addresses of one page have in common, to compare or to index by; undefined for what is not http(s). Leaves
 * out the scheme, a slash at the end, the fragment, tracking parameters, the order of the others and the spelling of
 * percent-encoding. Host names with and without `www.` stay apart: they can be two sites.
 */
export const addressKey = (url: string): string | undefined => {
  const href = httpUrl(url)?.replace(/#.*/, '');
  if (!href) return undefined;
  const { host, pathname, search } = new URL(withoutTracking(href));
  const query = plainly(search.slice(1)).split('&').filter(Boolean).sort().join('&');
  return host + plainly(pathname).replace(/\/+$/, '') + (query && '?' + query);
};

/** Whether two addresses mean the same page; never true for what is not http(s). */
export const sameAddress = (a: string, b: string): boolean => {
  const key = addressKey(a);
  return key !== undefined && key === addressKey(b);
};

/**
 * Whether an address lies within a site.
 * @param origins such as `https://www.example.fr`, compared whole: scheme, host and port; a path in one is ignored
 */
export const withinOrigins = (url: string, origins: readonly string[]): boolean => {
  const href = httpUrl(url);
  if (!href) return false;
  const { origin } = new URL(href);
  return origins.some((entry) => {
    const allowed = httpUrl(entry);
    return allowed !== undefined && new URL(allowed).origin === origin;
  });
};
