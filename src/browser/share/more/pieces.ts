/** The pieces of the share line that are fetched one by one: each is asked for once, and kept. */

/** Fetches pieces and says when one of them has come. */
export class Pieces {
  readonly #promises = new Map<string, Promise<unknown>>();
  readonly #values = new Map<string, unknown>();
  readonly #come: () => void;
  /** Whether something that was taken since `begin` is still on its way. */
  waiting = false;

  /** @param come called each time that a piece has come, or will not come */
  constructor(come: () => void) {
    this.#come = come;
  }

  /** To be called before a drawing. */
  begin(): void {
    this.waiting = false;
  }

  /** For a drawing. @returns the piece; undefined while it is on its way; null when it did not come */
  take<T>(name: string, fetch: () => Promise<T>): T | null | undefined {
    if (!this.#promises.has(name)) void this.get(name, fetch);
    const piece = this.#values.get(name) as T | null | undefined;
    this.waiting ||= piece === undefined;
    return piece;
  }

  /** For an act of the visitor: what did not come before is asked for again. @returns null when it does not come */
  get<T>(name: string, fetch: () => Promise<T>): Promise<T | null> {
    const known = this.#promises.get(name) as Promise<T | null> | undefined;
    if (known && this.#values.get(name) !== null) return known;
    const promise = fetch()
      .catch(() => null)
      .then((piece) => {
        this.#values.set(name, piece);
        this.#come();
        return piece;
      });
    this.#promises.set(name, promise);
    return promise;
  }
}
