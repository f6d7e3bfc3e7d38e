/**
 * The catalogue that serves a language: the tag itself, then the tag shortened from its end (RFC 4647,
 * section 3.4: 'fr-CA' finds 'fr'), then English.
 *
 * @param tag What the page says, for instance in `lang`; anything unreadable counts as absent.
 * @param available Tags of the catalogues at hand, in any case.
 * @returns One of `available`, or 'en'.
 */
export function resolveLanguage(tag: string | null | undefined, available: readonly string[]): string {
  const wanted = (tag ?? '').trim().toLowerCase().split(/[-_]/);
  for (; wanted.length; wanted.pop()) {
    const found = available.find((one) => one.toLowerCase() === wanted.join('-'));
    if (found) return found;
  }
  return 'en';
}
