/**
 * What mail needs of the store. The outbox holds intentions, not messages: what happened to which comment, and who is
 * to be told. Address and text are read when a mail is written, so that what was erased, or decided by others in the
 * meantime, is never sent; and every act that is logged leaves its intention in the same transaction. A mail is sent
 * after its try was written down: a crash in between sends it twice, never not at all.
 */
import type { Instant } from '../../model/wire/shape.ts';

/** Facts of an intention: states, versions, ids, counts. */
export type MailData = Readonly<Record<string, string | number | boolean>>;

/** One entry of the outbox. `id` says what it is: the same intention is written down once. */
export interface MailEntry {
  readonly id: string;
  /** `act` and `report` are looked at to find whom to tell; every other kind is one message to one person. */
  readonly kind: string;
  /** The comment; '' for none. */
  readonly about: string;
  /** Keyed hash of an address; '' while nobody is meant. */
  readonly person: string;
  readonly data: MailData;
  readonly madeAt: Instant;
  readonly dueAt: Instant;
  /** Tries so far. */
  readonly tries: number;
}

/** How an entry ended. */
export type MailEnd = 'sent' | 'dropped' | 'failed';

/** A link of a mail. */
export interface MailLink {
  /** SHA-256 of its token, in hex. */
  readonly token: string;
  readonly act: 'approve' | 'reject' | 'check';
  readonly comment: string;
  /** Version of the comment that the mail showed. */
  readonly version: number;
  /** Id of the staff member; '' for an author. */
  readonly person: string;
  readonly until: Instant;
  readonly usedAt?: Instant;
}

/** An author's address, with what its owner wants. */
export interface Contact {
  readonly email: string;
  readonly verifiedAt?: Instant;
  readonly replies: boolean;
  /** It was given too often from one place: no verification mail is sent. */
  readonly quiet: boolean;
}

/** Somebody of the desk who is not revoked. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly service?: string;
}

/** A comment that waits for a human. */
export interface Waiting {
  readonly comment: string;
  readonly since: Instant;
}

export interface MailReads {
  /**
   * Entries that are due: first the messages that somebody may be in danger, and what nobody has been told of yet, then the
   * others; the longest waiting first.
   */
  dueMails(site: string, now: Instant, limit: number): Promise<readonly MailEntry[]>;
  mail(site: string, id: string): Promise<MailEntry | undefined>;
  /** Entries of a person made since an instant; of some kinds, whatever became of them. */
  mailsOf(site: string, person: string, since: Instant, kinds: readonly string[]): Promise<number>;
  /** Messages sent, or tried, since an instant. */
  sentMails(site: string, since: Instant): Promise<number>;
  link(site: string, token: string): Promise<MailLink | undefined>;
  contact(site: string, comment: string): Promise<Contact | undefined>;
  /** The people of the desk, inside a transaction too (`staffing` is outside). */
  people(site: string): Promise<readonly Person[]>;
  /** What waits, the longest waiting first. */
  waiting(site: string, limit: number): Promise<readonly Waiting[]>;
  /** When somebody of the site last decided. */
  lastDecision(site: string): Promise<Instant | undefined>;
}

export interface MailWrites {
  /** @returns false, and nothing is written, when there is one of that id already */
  addMail(site: string, entry: Omit<MailEntry, 'tries'>): Promise<boolean>;
  /** Puts other facts into an entry that still waits. @returns whether it did */
  setMailData(site: string, id: string, data: MailData): Promise<boolean>;
  /** Writes a try down: until `next` nobody else tries. @returns false when another has, or it is done */
  tryMail(site: string, id: string, tries: number, next: Instant): Promise<boolean>;
  endMail(site: string, id: string, end: MailEnd, now: Instant, failure?: string): Promise<void>;
  /** Drops what waits about a comment, of some kinds; all when none are named. @returns how many */
  dropMails(site: string, comment: string, now: Instant, kinds?: readonly string[]): Promise<number>;
  addLink(site: string, link: MailLink): Promise<void>;
  /** Uses a link. @returns false when it was used before */
  useLink(site: string, token: string, now: Instant): Promise<boolean>;
  /** Writes what the owner of an address said. @returns false when there is no such contact any more */
  saveContact(site: string, comment: string, contact: Contact): Promise<boolean>;
  dropContact(site: string, comment: string): Promise<void>;
}
