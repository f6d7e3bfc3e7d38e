/**
 * The database as a whole, table by table, without knowing what its rows mean: for a backup, for bringing one back, and
 * for a move to another engine. What is written here bypasses the verbs, so that dates, versions, tokens and logs arrive
 * as they were.
 */

/** What a column holds, on both engines. */
export type Cell = string | number | null;

/** Some rows of a table, in the order of its key. */
export interface Part {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** How far rows have been brought into this database, and from where. */
export interface Passage {
  readonly kind: 'restore' | 'move';
  /** What they come from: a backup's checksum, a move's name. */
  readonly source: string;
  /** The table at which it stands, '' before the first, and how many of its rows are here. */
  readonly table: string;
  readonly rows: number;
}

/** What a closed database says to its residents: by site, in its words. */
export type Closing = Readonly<Record<string, string>>;

/** Reads one table from its beginning, or after some rows. */
export type ReadTable = (table: string, skip?: number) => AsyncIterable<Part>;

export interface WholeStore {
  /** Steps of the schema that this version knows. */
  readonly knows: number;
  /** What each step does, in order: tables that are new, and tables that are changed. */
  readonly steps: readonly { readonly adds: readonly string[]; readonly changes: readonly string[] }[];
  /** Steps made here; 0 when there is no schema. */
  schema(): Promise<number>;
  /** Is there no row of anybody's? */
  isEmpty(): Promise<boolean>;
  /**
   * Everything as it was at one moment, while others go on writing.
   * @param tables those there are, in the order in which they can be written again
   * @throws when there is a table of which this version does not know whether it may be copied
   */
  snapshot<T>(work: (tables: readonly string[], read: ReadTable) => Promise<T>): Promise<T>;
  /** Tables of what ends with the machine: sessions, invitations, claims of jobs. No backup holds them. */
  readonly credentials: readonly string[];
  /** What is being brought here, if it is not done. */
  passage(): Promise<Passage | undefined>;
  /** Makes the schema up to a step, and notes what is brought. The database is empty, or has this very passage. */
  begin(passage: Pick<Passage, 'kind' | 'source'>, schema: number): Promise<void>;
  /** Writes rows, and how far that is, in one transaction. @throws RangeError for a column that is not there */
  add(part: Part): Promise<void>;
  /** Notes in the passage where it stands, when that is no table. */
  mark(place: string): Promise<void>;
  /** The schema up to its last step, while the passage is still open. */
  complete(): Promise<void>;
  /** Everything is here: companions may start. @param pauseMail sites whose outbox waits until somebody says go */
  finish(pauseMail: readonly string[]): Promise<void>;
  /**
   * Refuses every write from now on, of every process: those that are under way have ended.
   * @param name of the move; the one that closed it before, when it is closed
   * @returns that name
   */
  close(name: string, closing: Closing): Promise<string>;
  /** The name under which it is closed. */
  closedBy(): Promise<string | undefined>;
  /** Takes writes again. @returns false when it was open */
  reopen(): Promise<boolean>;
}
