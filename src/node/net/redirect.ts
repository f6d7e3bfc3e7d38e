/** Where a redirect leads, and what may travel along. Pure. */
import { failure } from './failure.ts';
import type { GetFailure } from './failure.ts';
import { outboundUrl } from './url.ts';

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** 300, 304, 305 and 306 are answers, not redirects to follow. */
export const isRedirect = (status: number): boolean => REDIRECTS.has(status);

/** The next hop: its address, and whether the credentials may go there too. */
export interface Hop {
  readonly url: URL;
  readonly keepsCredentials: boolean;
}

/**
 * Reads a Location header (S-41). Credentials stay on their origin; a step down from https while carrying any is
 * refused rather than silently stripped, since the answer would not be the one that was asked for.
 */
export function nextHop(
  from: URL,
  location: string | undefined,
  carriesCredentials: boolean,
  ports: (host: string, port: number) => boolean,
): Hop | GetFailure {
  if (location === undefined || location.trim() === '') return failure('bad-redirect', from, 'no Location');
  const url = outboundUrl(location, ports, from);
  if (!(url instanceof URL)) return url.kind === 'bad-url' ? failure('bad-redirect', from) : url;
  if (carriesCredentials && from.protocol === 'https:' && url.protocol === 'http:')
    return failure('downgrade', url);
  return { url, keepsCredentials: url.origin === from.origin };
}
