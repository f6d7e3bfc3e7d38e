/** Which page a widget is about, and where its site is on the companion: for the widgets that ask one. */
import { httpUrl } from '../../model/text/safe-url.ts';
import { meta, query } from './dom.ts';
import { option } from './option.ts';

/** The canonical address of the page; the server leaves tracking parameters out of account. */
export const pageAddress = (host: Element): string | undefined =>
  [
    option(host, 'url'),
    query('link[rel~="canonical"]')?.getAttribute('href')?.trim(),
    meta('og:url'),
    location.href,
  ]
    .map((address) => address && httpUrl(address, location.href))
    .find(Boolean)
    ?.replace(/#.*/, '');

/** The site's address; a link gives that of one of its pages, `…/s/SITE/t/1`. */
export const siteBase = (host: Element): string | undefined => {
  // `baseURI` of the element, not of the document: an <img name="baseURI"> can stand before the latter (S-05).
  const src = httpUrl(option(host, 'src'), host.baseURI);
  return /^.*?\/s\/[a-z\d-]+(?=[/?#]|$)/.exec(src ?? '')?.[0] ?? src?.replace(/\/?([?#].*)?$/, '');
};
