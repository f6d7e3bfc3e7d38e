/**
 * What the verbs ask of an engine: to run a statement, alone or in a transaction, and to say when others have written.
 * Everything else about SQLite and PostgreSQL stays in their folders.
 */

/** A statement with its values, ready to run. `R` is the row it gives; it exists for the compiler only. */
export interface Query<out R = unknown> {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  /** Never there at run time. */
  readonly row?: () => R;
}

/** What a statement gave. */
export interface Result<out R> {
  readonly rows: readonly R[];
  /** Rows that it wrote. */
  readonly changed: number;
}

/** Runs one statement. */
export type Run = <R>(query: Query<R>) => Promise<Result<R>>;

/** A database, opened. */
export interface Engine {
  readonly name: 'sqlite' | 'postgres';
  /** Reads outside of transactions: sees what is committed. @throws StoreBusy */
  readonly read: Run;
  /**
   * Runs `work` in a transaction, from its beginning again when the engine asks for it. `work` awaits nothing but `run`.
   * @param patience milliseconds to wait for a lock or a restarting server, tries together
   * @throws StoreBusy, or what `work` throws; nothing is written then
   */
  write<T>(work: (run: Run) => Promise<T>, patience?: number): Promise<T>;
  /** In a transaction: others wait here until it ends. One migration runs at a time. */
  holdSchema(run: Run): Promise<void>;
  /** In a transaction: tells other processes when it is committed. */
  tell(run: Run): Promise<void>;
  /** Calls back after another process may have written. @returns what stops it */
  listen(changed: () => void): () => void;
  /**
   * Everything as it was at one moment, while others write. What `batches` gives is read some hundred rows at a time.
   * @throws StoreBusy
   */
  snapshot<T>(work: (batches: <R>(query: Query<R>) => AsyncIterable<readonly R[]>) => Promise<T>): Promise<T>;
  /** After an erasure: what was taken away stays in none of the database's files. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Rows of a snapshot that are in memory at a time. */
export const BATCH = 500;

/** How long a write waits for its turn, in milliseconds. */
export const PATIENCE = 5000;

/** Waits between two tries, with jitter so that two who wait do not meet again. */
export const pause = (most: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, most * (0.25 + Math.random() * 0.75)));
