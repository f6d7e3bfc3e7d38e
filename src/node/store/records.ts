/** How long things are kept, and what is kept of somebody: for the purge, and for those who ask for their data. */
import type { Contest } from '../../model/appeal.ts';
import type { Instant } from '../../model/wire/shape.ts';
import type { AuthorKey, Sanction } from '../../model/sanction.ts';
import type { Vote } from '../../model/rating.ts';
import type { SealedConnection } from './connections.ts';
import type { HandedLine } from './handed.ts';
import type { AuditLine, Report, StoredComment } from './store.ts';

/** Days; an absent one is for ever. */
export interface Kept {
  /** Texts of refused and of removed comments. */
  readonly rejected?: number;
  readonly removed?: number;
  /** Published comments: they become a place among the replies. */
  readonly published?: number;
  /** E-mail addresses of authors and reporters, after the last contact. */
  readonly email?: number;
  /** Decided reports. */
  readonly reports: number;
  /** Where contributions came from, sealed. */
  readonly connection: number;
  /** Links of receipts. */
  readonly receipts: number;
  /** Free words in the log. */
  readonly audit: number;
  /** Outbox and links of mails. */
  readonly mail: number;
  /** Answered requests for one's data. */
  readonly requests: number;
  /** Drafts of official replies that nobody touches and whose writers have all lost their access. */
  readonly drafts: number;
}

/** What a purge takes away, and how often. */
export type Purged = Readonly<Record<keyof Kept, number>>;

/** Whose data: by the token of a receipt or the id of a comment, by an address with the keys that follow from it, or by a signed-in author's subject. */
export type Whose =
  | { readonly token: string }
  | { readonly comment: string }
  | { readonly email: string; readonly keys?: readonly AuthorKey[] }
  /** Of whoever was signed in when they wrote. */
  | { readonly subject: string };

/** Everything that is kept of somebody. */
export interface Subject {
  readonly comments: readonly (StoredComment & {
    /** Address of the page, and its title. */
    readonly page: string;
    readonly title?: string;
    readonly audit: readonly AuditLine[];
    /** What services were asked about it, and what they said. */
    readonly handed: readonly HandedLine[];
  })[];
  /** Comments with the address, which nobody has said to be theirs: the address is of the person, the text perhaps not. */
  readonly unverified: readonly string[];
  /** Reports that the person has sent. */
  readonly reports: readonly Report[];
  /** What they have contested, as the author of a comment or of a report, and what they were answered. */
  readonly appeals: readonly Contest[];
  /** Where their comments came from: that it is kept sealed, not what it says. */
  readonly connections: readonly SealedConnection[];
  /** Votes: they are found by their receipt alone, for nothing else leads to them. */
  readonly votes: readonly (Vote & { readonly page: string })[];
  /** Measures against the person, past ones too. */
  readonly sanctions: readonly Sanction[];
}

/** A request for one's data (GDPR art. 12, 15, 17). It names nobody. */
export interface DataRequest {
  readonly reference: string;
  readonly kind: 'export' | 'erase';
  readonly receivedAt: Instant;
  /** A month later. */
  readonly dueAt: Instant;
  readonly doneAt?: Instant;
  /** What was answered, in a few words. */
  readonly answer?: string;
}

/** What the purge and the requests need of the store. */
export interface RecordStore {
  /**
   * Takes away what has had its time, batch by batch; tombstones, decisions and the log stay.
   * @param dry counts only
   */
  expire(site: string, kept: Kept, now: Instant, dry: boolean): Promise<Purged>;
  subject(site: string, whose: Whose): Promise<Subject>;
  /** One whose reference is there already stays as it is. */
  addRequest(site: string, request: DataRequest): Promise<void>;
  requests(site: string): Promise<readonly DataRequest[]>;
  /** @returns false when there is no such request, or it is answered */
  answerRequest(site: string, reference: string, answer: string, at: Instant): Promise<boolean>;
  /** After an erasure: nothing of it stays in the files of the database (SQLite; PostgreSQL does so by itself). */
  settle(): Promise<void>;
}

/** Inside a transaction. */
export interface RecordWrites {
  /** Takes away what is left around a comment that was deleted: words of its log and of reports about it, mails, links. */
  eraseAround(site: string, comment: string): Promise<void>;
  /** Takes away who sent a report, and their words; the report stays. */
  eraseReporter(site: string, report: string): Promise<void>;
}
