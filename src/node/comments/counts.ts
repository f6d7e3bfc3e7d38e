/** How many comments the pages of a list have. A read never creates a thread, and says nothing of what waits (S-26). */
import type { Site } from '../../model/site.ts';
import { httpUrl } from '../../model/text/safe-url.ts';
import { withinOrigins } from '../../model/url/address.ts';
import { canonicalUrl } from '../../model/url/canonical.ts';
import type { Counts } from '../../model/wire/counts.ts';
import { wireVersion } from '../../model/wire/version.ts';
import type { CommentsDeps } from './deps.ts';

/** What a list asks for; the routes have read it by its shape. */
export interface CountsAsked {
  readonly page: readonly string[];
}

/** @returns the counts by the addresses as they were asked for, without those that are none of the site's */
export async function countPages(
  { store, rules }: Pick<CommentsDeps, 'store' | 'rules'>,
  site: Site,
  { page }: CountsAsked,
): Promise<Counts> {
  const { pages } = rules(site);
  const asked = page.flatMap((written): [written: string, url: string][] => {
    if (!httpUrl(written)) return [];
    const url = canonicalUrl({ location: written });
    return withinOrigins(url, site.origins) || pages.includes(url) ? [[written, url]] : [];
  });
  const found = await store.counts(site.id, [...new Set(asked.map(([, url]) => url))]);
  // No prototype: an address is a stranger's text.
  const counts: Record<string, number> = Object.create(null);
  for (const [written, url] of asked) counts[written] = found.get(url) ?? 0;
  return { wire: wireVersion, counts };
}
