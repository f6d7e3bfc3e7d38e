/** Types of `test/support/postgres.mjs`. */
declare module '*/support/postgres.mjs' {
  export interface Postgres {
    readonly port: number;
    readonly pid: number;
    /** Makes an empty database. @returns its address */
    database(): Promise<string>;
    /** Runs statements on a database. @returns the last one's rows */
    ask(url: string, text: string): Promise<readonly Record<string, unknown>[]>;
    /** Starts it again after `kill`. */
    start(): Promise<void>;
    /** SIGKILL: nothing is put in order. */
    kill(): Promise<void>;
    restart(): Promise<void>;
    /** Ends it and takes its folder away. */
    stop(): Promise<void>;
  }

  /** Folder of the newest server's programs, or undefined. */
  export function findPostgres(): string | undefined;
  /** Why tests with PostgreSQL are skipped here, said aloud; false when they are not. */
  export function withoutPostgres(): string | false;
  export function startPostgres(): Promise<Postgres>;
}
