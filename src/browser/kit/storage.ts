/**
 * The one door to the browser's storage. Nothing passes through it before an act of the visitor: typing, for
 * `session`; sending, for `local`. Where a browser refuses, the page itself remembers until it is left.
 */

/** How long: as long as the tab, or until it is forgotten. */
export type Shelf = 'session' | 'local';

const PREFIX = 'parvis:';
const memory: Readonly<Record<Shelf, Map<string, string>>> = { session: new Map(), local: new Map() };

/** The browser's own, or undefined where it is denied (a sandbox, a privacy setting). */
const area = (shelf: Shelf): Storage | undefined => {
  try {
    return globalThis[`${shelf}Storage`];
  } catch {
    return undefined;
  }
};

/** Keeps a flat object of texts and numbers. @returns whether it will survive a reload */
export function keep(shelf: Shelf, key: string, value: object): boolean {
  const text = JSON.stringify(value);
  const page = memory[shelf].set(PREFIX + key, text);
  try {
    area(shelf)!.setItem(PREFIX + key, text);
    return page.delete(PREFIX + key);
  } catch {
    // Full, or denied.
    return false;
  }
}

/** Forgets. */
export function forget(shelf: Shelf, key: string): void {
  memory[shelf].delete(PREFIX + key);
  area(shelf)?.removeItem(PREFIX + key);
}

/** Everything whose key begins so, by the rest of the key. What is no JSON is passed over: others write here too. */
export function kept(shelf: Shelf, start: string): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  const own = area(shelf);
  for (const key of [...Object.keys(own ?? {}), ...memory[shelf].keys()])
    if (key.startsWith(PREFIX + start))
      try {
        found.set(
          key.slice(PREFIX.length + start.length),
          JSON.parse(memory[shelf].get(key) ?? (own![key] as string)),
        );
      } catch {
        // Not ours.
      }
  return found;
}
