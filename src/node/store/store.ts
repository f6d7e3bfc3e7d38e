/**
 * What the features need of a database, as verbs; no SQL, no engine. Every verb names its site first, and shows no row
 * of another. Instants are ISO 8601 in UTC and come back with milliseconds. Whatever changes and answers a visitor goes
 * through `once`, so that the row, its audit line and the record of its Idempotency-Key stand in one transaction
 * (S-27, S-80). Text that a database cannot carry (NUL, half a surrogate pair) becomes U+FFFD, on every engine, as in the
 * wire's tolerant reading; the strict reading has refused it before.
 */
import type { Contest } from '../../model/appeal.ts';
import type { Comment } from '../../model/comment.ts';
import type { Role } from '../../model/comment-states.ts';
import type { Thread } from '../../model/thread.ts';
import type { Queue } from '../../model/wire/desk.ts';
import type { Instant } from '../../model/wire/shape.ts';
import type { AddressStore } from './addresses.ts';
import type { ConnectionReads, ConnectionWrites } from './connections.ts';
import type { FigureReads } from './figures.ts';
import type { HandedReads, HandedWrites } from './handed.ts';
import type { HostingReads, HostingStore, HostingWrites } from './hosting.ts';
import type { MailReads, MailWrites } from './mails.ts';
import type { MemberStore, PeopleActor } from './members.ts';
import type { RatingReads, RatingWrites } from './ratings.ts';
import type { RecordStore, RecordWrites } from './records.ts';
import type { SignInStore, SubjectReads, SubjectWrites } from './signin.ts';
import type { ReplyReads, ReplyWrites } from './replies.ts';
import type { SanctionReads, SanctionWrites } from './sanctions.ts';
import type { SearchReads } from './search.ts';
import type { SwitchReads, SwitchWrites } from './switches.ts';
import type { WaveReads, WaveWrites } from './waves.ts';
import type { WordReads, WordWrites } from './word-lists.ts';
import type { WholeStore } from './whole.ts';

/** A comment with what never leaves the companion: its author's token (hashed) and address. */
export interface StoredComment {
  readonly comment: Comment;
  /** SHA-256 of the author's token, in hex. */
  readonly token: string;
  readonly email?: string;
  /** Its owner has said that the address is theirs. */
  readonly verified?: boolean;
  /** The address was given too often from one place: nothing is sent there. */
  readonly quiet?: boolean;
  /** Reports that wait on it. */
  readonly reports: number;
}

/** One line of the log that is only ever added to (S-30). Holds no text of a comment and no personal data. */
export interface AuditLine {
  readonly comment: string;
  readonly at: Instant;
  readonly by: Role;
  /** Id of the staff member, if one acted. */
  readonly staff?: string;
  readonly from: string;
  readonly to: string;
  readonly ground?: string;
  readonly reason?: string;
}

/** What a page of a thread is asked for. */
export interface PageQuery {
  readonly sort: 'oldest' | 'newest';
  /** Roots a page, and replies under each. */
  readonly limit: number;
  readonly replies: number;
  /** So many comments, replies included, are a page: no further root is begun after them. Absent: `limit` alone counts. */
  readonly enough?: number;
  /** Cursors, as a former page gave them; after one that is not ours comes nothing. */
  readonly after?: string;
  readonly before?: string;
  /**
   * The page on which this comment stands, with it about in the middle; one that is not public is passed over. A reply
   * is among those of its root even when it comes late: then `more` leads to what stands between.
   */
  readonly at?: string;
  /** Replies of this root alone, `limit` of them after `after`, oldest first; `next` leads to more. */
  readonly parent?: string;
}

/** A public comment; a root says how many replies can be read under it, and the cursor of those that are not here. */
export type PageComment = Comment & { readonly replies?: number; readonly more?: string };

/**
 * Public comments: published ones, and removed or deleted ones that were public and still hold replies. Under a root
 * that is not public (held, for instance) nothing is.
 */
export interface CommentPage {
  /** Roots in order, each followed by its replies, oldest first. */
  readonly comments: readonly PageComment[];
  /** Published comments of the thread that can be read, in all. */
  readonly total: number;
  readonly next?: string;
  readonly previous?: string;
}

/**
 * A page of a desk queue. What waits (pending, held, reported, contested): the longest waiting first; a waiting edit
 * stands in its comment's queue. What does not (published, rejected, removed): newest first.
 */
export interface QueuePage {
  readonly comments: readonly (StoredComment & { readonly thread: Thread })[];
  readonly next?: string;
  readonly counts: Readonly<Record<Queue, number>>;
  /** Since when the one that has waited longest, pending or held, has waited. */
  readonly oldestAt?: Instant;
}

/** What a wave is found by: a comment that waits and never was public. */
export interface WaitingText {
  readonly id: string;
  readonly version: number;
  readonly text: string;
}

/** A contribution that may be of the same author as another. */
export interface AuthorComment {
  readonly comment: Comment;
  readonly thread: Thread;
  /** By the e-mail address that both were sent with, or by the name alone. */
  readonly by: 'address' | 'name';
}

/** A report of a comment (DSA art. 16), as it is kept. */
export interface Report {
  readonly id: string;
  readonly comment: string;
  /** SHA-256 of the reporter's token, in hex. */
  readonly token: string;
  readonly reference: string;
  readonly receivedAt: Instant;
  readonly status: 'open' | 'decided';
  readonly decidedAt?: Instant;
  /** The report as it was sent, read by the wire's parser. */
  readonly body: unknown;
}

/** Somebody who works at the desk of a site. */
export interface Staff {
  readonly id: string;
  readonly site: string;
  readonly name: string;
  readonly role: Exclude<Role, 'author' | 'system'>;
  /** The service they work for, by its name; absent = the institution. */
  readonly service?: string;
}

/** The reads that a feature may make, alone or inside `once`. */
export interface Reads
  extends
    MailReads,
    FigureReads,
    RatingReads,
    SwitchReads,
    ConnectionReads,
    SubjectReads,
    HandedReads,
    ReplyReads,
    WordReads,
    WaveReads,
    SanctionReads,
    HostingReads,
    SearchReads {
  thread(site: string, id: string): Promise<Thread | undefined>;
  threadAt(site: string, url: string): Promise<Thread | undefined>;
  comment(site: string, id: string): Promise<StoredComment | undefined>;
  /** By hashed tokens, in their order; what is not found is left out (S-23). */
  byTokens(site: string, tokens: readonly string[]): Promise<readonly (StoredComment & { thread: Thread })[]>;
  page(site: string, thread: string, query: PageQuery): Promise<CommentPage>;
  /** `total` of the page, by address, for counts on lists; 0 where there is no thread, so that nothing is told (S-26). */
  counts(site: string, urls: readonly string[]): Promise<ReadonlyMap<string, number>>;
  queue(site: string, queue: Queue, query: { limit: number; after?: string }): Promise<QueuePage>;
  audit(site: string, comment: string): Promise<readonly AuditLine[]>;
  report(site: string, token: string): Promise<Report | undefined>;
  reportById(site: string, id: string): Promise<Report | undefined>;
  /** Reports of a comment that wait, oldest first, without the reporters' addresses. */
  openReports(site: string, comment: string): Promise<readonly Report[]>;
  /** Comments of a queue that never were public, the longest waiting first. */
  waitingTexts(site: string, queue: 'pending' | 'held', limit: number): Promise<readonly WaitingText[]>;
  /** Other comments with this one's e-mail address or name, newest first; none of deleted ones. */
  sameAuthor(site: string, comment: string, limit: number): Promise<readonly AuthorComment[]>;
  /** Contests of comments, oldest first, decided ones too. */
  appeals(site: string, comments: readonly string[]): Promise<readonly Contest[]>;
  /** Another comment of the same text in the same thread since an instant: the duplicate window (S-27). */
  sameText(site: string, thread: string, text: string, since: Instant): Promise<boolean>;
  /**
   * Grows with every change, safe against late commits: `public` with those that visitors can see, so that it tells
   * nothing of what waits (S-26); `all` with every change of comments, threads and reports.
   */
  cursor(site: string, of?: 'public' | 'all'): Promise<string>;
}

/** The writes, inside `once` or `write` only. */
export interface Writes
  extends
    MailWrites,
    RecordWrites,
    RatingWrites,
    SwitchWrites,
    ConnectionWrites,
    SubjectWrites,
    HandedWrites,
    ReplyWrites,
    WordWrites,
    WaveWrites,
    HostingWrites,
    SanctionWrites {
  /** A decision about a post in place of the one before, or none any more, and a line of the log with it. */
  decidePost(site: string, line: FeedLogLine): Promise<void>;
  /** Describes a picture in place of the description before, or of its author's; '' takes it back. Logged. */
  describePicture(site: string, alt: PictureAlt): Promise<void>;
  /** Adds a thread; when its address is taken by then, the thread that has it is given back instead. */
  addThread(thread: Thread): Promise<Thread>;
  /** @returns false, and nothing is written, when another thread has one of its addresses, or there is no such thread */
  saveThread(thread: Thread): Promise<boolean>;
  addComment(stored: Omit<StoredComment, 'reports'>, audit: AuditLine): Promise<void>;
  /**
   * Compare-and-set: writes the comment only if the row still has `version` (S-30), with its audit line. One that is
   * deleted loses its author's e-mail address.
   * @returns whether it was written
   */
  saveComment(comment: Comment, version: number, audit: AuditLine): Promise<boolean>;
  addReport(site: string, report: Report): Promise<void>;
  /** The open reports of a comment are decided. @returns how many */
  decideReports(site: string, comment: string, at: Instant): Promise<number>;
  /** @returns false, and nothing is written, when whoever contests has contested this decision before */
  addAppeal(site: string, contest: Contest): Promise<boolean>;
  /** Answers open contests of a comment, by their ids; one that is not open is passed over. @returns how many */
  decideAppeals(
    site: string,
    comment: string,
    answers: readonly {
      readonly id: string;
      readonly state: 'upheld' | 'reversed';
      readonly at: Instant;
      readonly explanation?: string | undefined;
      readonly staff?: string | undefined;
    }[],
  ): Promise<number>;
}

/** Inside one transaction. Nothing but these verbs may be awaited there. */
export type Tx = Reads & Writes;

/** The outcome of a write under a key. `replayed`: the answer given the first time. */
export type Once<T> = { readonly answer: T; readonly replayed: boolean } | 'key-reused';

/** The people of the desk and how they come in. Tokens are given hashed. */
export interface StaffStore {
  /** A single-use invitation; the staff member is made, or found again, when it is redeemed. */
  addInvite(
    site: string,
    invite: {
      token: string;
      name: string;
      role: Staff['role'];
      service?: string | undefined;
      until: Instant;
    },
    /** Who invites: with it the act is logged. */
    by?: PeopleActor,
  ): Promise<void>;
  /**
   * Redeems an invitation once. Who bears the same name at the site is found again, with the invitation's role and service (the last
   * admin stays one); a revoked person comes back so.
   * @param site at which it is shown; absent: its own. Another's stays as it is
   * @returns undefined for one that is unknown, used, past or another site's
   */
  redeem(
    token: string,
    session: { token: string; until: Instant },
    now: Instant,
    site?: string,
  ): Promise<Staff | undefined>;
  /** Who holds this session now; a revoked person holds none (S-31). */
  session(token: string, now: Instant): Promise<Staff | undefined>;
  endSession(token: string): Promise<void>;
  staff(site: string): Promise<readonly Staff[]>;
  /**
   * Ends a person's sessions and open invitations at once.
   * @returns false, and nothing is changed, when it would leave the site without an admin
   */
  revoke(site: string, staff: string, by?: PeopleActor): Promise<boolean>;
}

/** A source of the feed: what the collector must remember between two visits. */
export interface SourceState {
  readonly source: string;
  /** What was asked, as a hash: with another address nothing of what follows counts any more. */
  readonly address?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly checkedAt?: Instant;
  readonly succeededAt?: Instant;
  readonly nextAt?: Instant;
  readonly failures: number;
  /** Code of the last failure, '' after a success. */
  readonly failure: string;
  /** 410: never asked again. */
  readonly gone: boolean;
}

/** A collected item. `post` is the wire's, as JSON. */
export interface StoredItem {
  readonly source: string;
  /** Id within the source (S-46). */
  readonly id: string;
  readonly at: Instant;
  /** May hold more than the post: what the collector knows it by. Reading it as a post leaves that out. */
  readonly post: unknown;
  readonly hidden: boolean;
}

/** Whether an account was found to be the institution's own. */
export interface AccountCheck {
  readonly source: string;
  /** What was looked at: another account has not been. */
  readonly account: string;
  readonly verified: boolean;
  /** Code: how it was verified, or why it was not. */
  readonly reason: string;
  readonly checkedAt: Instant;
  readonly verifiedAt?: Instant;
}

/** What a person decided about a post: to show it although a rule holds it, to hide it, to keep it first for a time. */
export interface FeedDecision {
  /** Id of the post. */
  readonly item: string;
  readonly act: 'show' | 'hide' | 'pin';
  /** End of a pin. */
  readonly until?: Instant;
  readonly reason: string;
  /** Id of the staff member. */
  readonly staff: string;
  readonly at: Instant;
}

/** One line of the log of decisions, which is only ever added to; `undo` takes the one before it back. */
export type FeedLogLine = Omit<FeedDecision, 'act'> & { readonly act: FeedDecision['act'] | 'undo' };

/** What the desk says of a picture. */
export interface PictureAlt {
  /** Id of the post. */
  readonly post: string;
  /** Address of the picture, as its source has it. */
  readonly picture: string;
  /** '' in the log: it was taken back. */
  readonly alt: string;
  /** Id of the staff member. */
  readonly staff: string;
  readonly at: Instant;
}

/** What the collector keeps. */
export interface FeedStore {
  /** The last check of each source's account. */
  checks(site: string): Promise<readonly AccountCheck[]>;
  saveCheck(site: string, check: AccountCheck): Promise<void>;
  /** The decisions that hold now, newest first. */
  decisions(site: string): Promise<readonly FeedDecision[]>;
  /** Every decision about a post, oldest first. */
  history(site: string, item: string): Promise<readonly FeedLogLine[]>;
  /** Descriptions of pictures that were written at the desk and hold now. */
  alts(site: string): Promise<readonly PictureAlt[]>;
  /** Every description of a picture that was written there, oldest first. */
  altLog(site: string, post: string, picture: string): Promise<readonly PictureAlt[]>;
  sources(site: string): Promise<readonly SourceState[]>;
  /** Writes one visit: the state, the items that are there now; items that left the source go when `complete`. */
  saveVisit(site: string, state: SourceState, items: readonly StoredItem[], complete: boolean): Promise<void>;
  /** All that is kept of one source, hidden ones too, newest first. */
  known(site: string, source: string): Promise<readonly StoredItem[]>;
  /** Newest first, without hidden ones. */
  items(site: string, limit: number): Promise<readonly StoredItem[]>;
  /** Grows whenever the feed may say something else than before: after a collection, and with each decision. */
  cursor(site: string): Promise<string>;
  /** Counts that something of the feed has changed, and tells those who watch, in other processes too. */
  changed(site: string): Promise<void>;
}

/** Jobs of the timetable, of which each is done by one companion at a time. Times are milliseconds since 1970. */
export interface JobStore {
  /**
   * @param most what is held for longer than this was written by a clock that was wrong, and is nobody's
   * @returns false while another holds it, or looks at it just now
   */
  claim(name: string, holder: string, now: number, until: number, most?: number): Promise<boolean>;
  /** Holds a claim for longer, or until the job's next time. @returns false when it is another's by now */
  hold(name: string, holder: string, until: number): Promise<boolean>;
}

/** A database, opened. */
export interface Store extends Reads {
  readonly engine: 'sqlite' | 'postgres';
  readonly staffing: StaffStore;
  readonly signIn: SignInStore;
  readonly members: MemberStore;
  readonly feed: FeedStore;
  readonly records: RecordStore;
  readonly whole: WholeStore;
  readonly jobs: JobStore;
  readonly addresses: AddressStore;
  readonly hosting: HostingStore;
  /**
   * Runs a write once for a key. The same key with the same fingerprint gives the first answer again; with another,
   * `key-reused`. Keys are kept 24 hours, as hashes; the answer is sealed with the key, for it may hold a token.
   * @param fingerprint SHA-256 of the request's method, path and body
   * @param work its answer is kept as JSON. It may run again when the transaction must be repeated, so it changes nothing
   *   but through `tx`, and awaits nothing else
   * @throws StoreBusy when the database stays locked, after a few tries
   */
  once<T>(
    site: string,
    key: string,
    fingerprint: string,
    now: Instant,
    work: (tx: Tx) => Promise<T>,
  ): Promise<Once<T>>;
  /** A write of the companion's own, without a key. `work` as in `once`. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Calls back after this or another process may have changed something; `stop` ends it. */
  watch(changed: () => void): { stop(): void };
  /**
   * Brings the schema up to date; two processes that do so at once wait for each other (S-82).
   * @throws StoreTooNew, StoreUnfinished
   */
  migrate(): Promise<{ from: number; to: number }>;
  /** @throws when the database cannot be read and written, or its schema is not the one of this version */
  check(): Promise<void>;
  /** Purges keys, sessions, invitations and rules of waves that are past. @returns rows by table */
  purge(now: Instant): Promise<Readonly<Record<string, number>>>;
  close(): Promise<void>;
}

/**
 * The database cannot be used now: the caller answers 503 with Retry-After. Nothing was written, except, after
 * `unreachable`, perhaps: the caller sends again with the same key.
 */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy';
  readonly reason: 'locked' | 'full' | 'read-only' | 'unreachable';

  constructor(reason: StoreBusy['reason'] = 'locked', cause?: unknown) {
    super(`The database cannot be used now: ${reason}.`, { cause });
    this.reason = reason;
  }
}

/** The database was written by a newer version (S-82). */
export class StoreTooNew extends Error {
  override readonly name = 'StoreTooNew';

  /** @param found the schema's number @param known the highest that this version knows */
  constructor(found: number, known: number) {
    super(
      `The database has schema ${found}; this version knows ${known} at most. Install the newer version again.`,
    );
  }
}

/** What is being brought here, from a backup or by a move, is not all here yet. */
export class StoreUnfinished extends Error {
  override readonly name = 'StoreUnfinished';
  readonly kind: 'restore' | 'move';

  constructor(kind: 'restore' | 'move') {
    super(`The database is not whole: run “parvis ${kind}” again, it goes on where it was.`);
    this.kind = kind;
  }
}
