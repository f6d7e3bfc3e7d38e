/** Replaces `{name}` by the value of that name, or by the only value when the term takes a plain one. */
const fill = (pattern: string, value: unknown): string =>
  pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (typeof value !== 'object' || value === null) return String(value);
    return Object.hasOwn(value, name) ? String((value as Record<string, unknown>)[name]) : whole;
  });

/**
 * A set of terms with a site's own wording in place of some sentences.
 *
 * @param terms A catalogue's set; it is not changed.
 * @param wording What the site wrote: the same tree, each leaf a text with `{name}` where a value goes.
 * @param unknown Hears the path of each entry that is no term or no text; that entry is left out.
 */
export function override<T extends object>(terms: T, wording: unknown, unknown?: (path: string) => void): T {
  if (typeof wording !== 'object' || wording === null) return terms;
  const result = (Array.isArray(terms) ? [...terms] : { ...terms }) as Record<string, unknown>;
  for (const [key, own] of Object.entries(wording)) {
    const term = Object.hasOwn(terms, key) ? result[key] : undefined;
    if (typeof term === 'object' && term !== null && typeof own === 'object' && own !== null)
      result[key] = override(term, own, (path) => unknown?.(`${key}.${path}`));
    else if (typeof own === 'string' && own && typeof term === 'string') result[key] = own;
    else if (typeof own === 'string' && own && typeof term === 'function')
      result[key] = (value: unknown) => fill(own, value);
    else unknown?.(key);
  }
  return result as T;
}
