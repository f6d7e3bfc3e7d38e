/** The one address of a page: for its links, its copy button, its QR code, its thread and its feed. */
import { httpUrl } from '../text/safe-url.ts';
import { withoutTracking } from './tracking.ts';

/** Where an address may be written, best first. What is absent, blank or not http(s) is passed over. */
export interface PageAddresses {
  /** Given by the author on the widget. */
  readonly attribute?: string | null | undefined;
  /** `href` of `link[rel=canonical]`. */
  readonly link?: string | null | undefined;
  /** `content` of `meta[property="og:url"]`. */
  readonly og?: string | null | undefined;
  /** The page's own address; relative ones are resolved against it. */
  readonly location: string;
}

const withoutFragment = (url: string): string => url.replace(/#.*/, '');

/**
 * The canonical address: absolute http(s), without fragment and credentials. Tracking parameters are dropped from the
 * location alone: what an author wrote is kept as it is.
 * @returns '' when there is nothing to share, such as a page opened from a disk that names no address
 */
export const canonicalUrl = (addresses: PageAddresses): string => {
  // Own properties only (S-05).
  const { attribute, link, og, location } = { __proto__: null, ...addresses } as PageAddresses;
  for (const raw of [attribute, link, og]) {
    const written = raw?.trim();
    const url = written && httpUrl(written, location);
    if (url) return withoutFragment(url);
  }
  return withoutTracking(withoutFragment(httpUrl(location) ?? ''));
};
