/**
 * Where contributions came from, sealed: what a host has to keep for a year, and what only the holder of a key that is
 * not on this machine can read. The log of openings is only ever added to.
 */
import type { Instant } from '../../model/wire/shape.ts';

/** What was done: the three that create, change or take away content that others can read. */
export const connectionActs = ['create', 'edit', 'withdraw'] as const;
export type ConnectionAct = (typeof connectionActs)[number];

/** One contribution's connection. */
export interface SealedConnection {
  readonly id: string;
  readonly comment: string;
  readonly at: Instant;
  readonly act: ConnectionAct;
  /** Fingerprint of the key that opens it. */
  readonly key: string;
  /** base64url. */
  readonly sealed: string;
}

/** One opening, written down before anything is shown. */
export interface UnsealLine {
  /** From 1 on, for each site. */
  readonly n: number;
  readonly comment: string;
  readonly at: Instant;
  /** Records that were opened. */
  readonly records: number;
  readonly why: string;
  /** Who asked, and under which reference; '' when nobody was named. */
  readonly authority: string;
}

export interface ConnectionReads {
  /** Of a comment, oldest first. */
  connections(site: string, comment: string): Promise<readonly SealedConnection[]>;
  /** Newest first. */
  unsealLog(site: string, limit: number): Promise<readonly UnsealLine[]>;
}

export interface ConnectionWrites {
  keepConnection(site: string, connection: SealedConnection): Promise<void>;
  /** @returns its number */
  logUnseal(site: string, line: Omit<UnsealLine, 'n'>): Promise<number>;
}
