/**
 * The tables, as the query builder knows them; `migrations/` makes them. Instants are milliseconds since 1970, truth
 * values 0 or 1, JSON is text, so that both engines give the same values. Columns that can be empty are null.
 */
import type { ConnectionTable, UnsealLogTable } from './host-schema.ts';
import type { WaveLogTable, WaveRuleTable } from './wave-schema.ts';
import type { SiteLogTable } from './hosting-schema.ts';

/** A thread and where it stands. */
export interface ThreadTable {
  site: string;
  id: string;
  canonical: string;
  title: string | null;
  lang: string | null;
  mode: string | null;
  locked: number;
  created_at: number;
  /** Its page is gone: what visitors read. */
  archived: string | null;
}

/** When the page of a thread may be visited again; without a row, at once. */
export interface PageVisitTable {
  site: string;
  thread: string;
  next: number;
}

/** One address of a thread. */
export interface AddressTable {
  site: string;
  /** SHA-256 of the address: an index entry of PostgreSQL has at most 2,700 bytes, an address any number. */
  key: string;
  url: string;
  thread: string;
  since: number;
  /** Its place in the thread's list, oldest first. */
  place: number;
}

/** Every column of a comment that the model knows. */
export interface CommentRow {
  site: string;
  id: string;
  thread: string;
  parent: string | null;
  reply_to: string | null;
  name: string | null;
  official: string | null;
  text: string;
  lang: string | null;
  state: string;
  version: number;
  revision: number;
  proposal: string | null;
  held_by: string | null;
  statement: string | null;
  decision: string | null;
  charter: string | null;
  received_at: number;
  known_at: number | null;
  acted_at: number | null;
  published_at: number | null;
  edited_at: number | null;
}

/** A comment, with what the queries need beside. */
export interface CommentTable extends CommentRow {
  /** SHA-256 of the author's token. */
  token: string;
  /** 2 published, 1 a tombstone when it holds replies, 0 not public. */
  shown: number;
  /** Queue in which it waits, and since when. */
  waits: string | null;
  waits_at: number | null;
  /** Open reports, and since when there are any. */
  reports: number;
  reported_at: number | null;
  /** Since when it has open contests. */
  contested_at: number | null;
}

/** E-mail addresses stand apart, so that they can be erased by themselves. */
export interface ContactTable {
  site: string;
  comment: string;
  email: string;
  /** When its owner said that it is theirs, on the page of the verification mail. */
  verified_at: number | null;
  /** 1: its owner asked to be told of replies. */
  replies: number;
  /** 1: no verification mail goes there; too many were asked for from one place. */
  quiet: number;
}

/** The log: rows are only ever added; the database refuses anything else. */
export interface AuditTable {
  site: string;
  comment: string;
  /** The comment's version after the act: each has one line. */
  version: number;
  at: number;
  actor: string;
  staff: string | null;
  state_from: string;
  state_to: string;
  ground: string | null;
  reason: string | null;
}

export interface ReportTable {
  site: string;
  id: string;
  comment: string;
  token: string;
  reference: string;
  received_at: number;
  status: string;
  decided_at: number | null;
  /** JSON, without the reporter's e-mail address. */
  body: string;
}

/** A contest of a decision. */
export interface AppealTable {
  site: string;
  id: string;
  comment: string;
  /** Id of the report of whoever contests; '' for the author. */
  holder: string;
  reference: string;
  /** Why they disagree. */
  body: string;
  opened_at: number;
  /** When the contested decision was made. */
  about: number;
  /** Who made it. */
  first_staff: string | null;
  state: string;
  decided_at: number | null;
  explanation: string | null;
  staff: string | null;
}

export interface ReportContactTable {
  site: string;
  report: string;
  email: string;
}

/** The answer to a request with a key. */
export interface OnceTable {
  site: string;
  /** SHA-256 of the Idempotency-Key. */
  key: string;
  fingerprint: string;
  at: number;
  /** Sealed with the key; null until the work is done. */
  answer: string | null;
}

/** How often a site has changed: its cursors. */
export interface ChangeTable {
  site: string;
  every: number;
  seen: number;
}

export interface StaffTable {
  site: string;
  id: string;
  name: string;
  role: string;
  revoked: number;
  service: string | null;
  /** `YYYY-MM-DD` in UTC: when they last came in. */
  seen_day: string | null;
}

export interface InviteTable {
  token: string;
  site: string;
  name: string;
  role: string;
  until: number;
  service: string | null;
}

export interface SessionTable {
  token: string;
  site: string;
  staff: string;
  until: number;
}

export interface SourceTable {
  site: string;
  source: string;
  address: string | null;
  etag: string | null;
  last_modified: string | null;
  checked_at: number | null;
  succeeded_at: number | null;
  next_at: number | null;
  failures: number;
  failure: string;
  gone: number;
}

export interface ItemTable {
  site: string;
  source: string;
  /** SHA-256 of the id: the ids of feeds have no bound. */
  key: string;
  id: string;
  at: number;
  post: string;
  hidden: number;
}

export interface AccountCheckTable {
  site: string;
  source: string;
  account: string;
  verified: number;
  reason: string;
  checked_at: number;
  verified_at: number | null;
}

export interface FeedDecisionTable {
  site: string;
  /** SHA-256 of the post's id. */
  key: string;
  id: string;
  act: string;
  until: number | null;
  reason: string;
  staff: string;
  at: number;
}

/** Rows are only ever added; the database refuses anything else. */
export interface FeedLogTable {
  site: string;
  key: string;
  /** From 1 on, for each post. */
  n: number;
  at: number;
  act: string;
  until: number | null;
  reason: string;
  staff: string;
}

/** What the desk says of a picture, in place of its author. */
export interface PictureAltTable {
  site: string;
  /** SHA-256 of post and picture. */
  key: string;
  post: string;
  picture: string;
  alt: string;
  staff: string;
  at: number;
}

/** Every description that was written or taken back (''), from 1 on for each picture. */
export interface PictureLogTable extends PictureAltTable {
  n: number;
}

/** What is to be said by mail, and to whom; no address and no text: they are read when it is sent. */
export interface MailTable {
  site: string;
  id: string;
  kind: string;
  /** The comment that it is about, or ''. */
  about: string;
  /** Keyed hash of an address; '' while it is not yet known who is told. */
  person: string;
  /** JSON: states, versions, ids, counts. */
  data: string;
  made_at: number;
  due_at: number;
  /** `waiting`, `sent`, `dropped` (there was nothing to say any more) or `failed`. */
  state: string;
  tries: number;
  done_at: number | null;
  failure: string | null;
}

/** A link of a mail, which is its own credential: one act, once, for some time. */
export interface MailLinkTable {
  /** SHA-256 of the token. */
  token: string;
  site: string;
  act: string;
  comment: string;
  /** The comment's version that the mail showed. */
  version: number;
  /** Id of the staff member who acts by it; '' for an author. */
  person: string;
  until: number;
  used_at: number | null;
}

/** What is switched off for now; one row for each cause. */
export interface SwitchTable {
  site: string;
  what: string;
  cause: string;
  mode: string;
  /** Shown to visitors as written. */
  reason: string;
  at: number;
}

/** Who switched what; rows are only ever added. */
export interface SwitchLogTable extends SwitchTable {
  /** From 1 on, for each site. */
  n: number;
  act: string;
  /** Id of the staff member, or ''. */
  staff: string;
}

/** A word of the desk's lists. */
export interface WordEntryTable {
  site: string;
  /** SHA-256 of list and word. */
  key: string;
  list: string;
  word: string;
  lang: string;
  note: string;
  /** Id of the staff member. */
  staff: string;
  at: number;
}

/** Every change of them; rows are only ever added. */
export interface WordLogTable extends Omit<WordEntryTable, 'key'> {
  /** From 1 on, for each site. */
  n: number;
  act: string;
}

/** The register of requests for one's data. It names nobody. */
export interface RequestTable {
  site: string;
  reference: string;
  kind: string;
  received_at: number;
  due_at: number;
  done_at: number | null;
  answer: string | null;
}

/** Who does a job of the timetable. */
export interface JobTable {
  name: string;
  /** The companion that did or does it. */
  holder: string;
  /** Until then nobody else begins it. */
  until: number;
}

/** What takes a change of a thread's address back. */
export interface ReaddressTable {
  site: string;
  batch: string;
  /** From 0 on, in the order in which they were made. */
  n: number;
  at: number;
  kind: string;
  /** JSON: the thread as it was. */
  before: string;
  /** Under which thread its comments and votes went. */
  into_thread: string | null;
  /** JSON: their ids. */
  comments: string;
}

/** A vote on a page. */
export interface VoteTable {
  site: string;
  id: string;
  thread: string;
  kind: string;
  value: number;
  /** SHA-256 of the receipt's token; `past ID` once receipts have had their time. */
  token: string;
  received_at: number;
  changed_at: number | null;
}

/** Which of the desk's people a provider's person is. */
export interface IdentityTable {
  site: string;
  /** Keyed hash of issuer and subject. */
  subject: string;
  staff: string;
}

/** A comment whose author was signed in. */
export interface SignedTable {
  site: string;
  comment: string;
  /** Keyed hash of issuer and subject. */
  subject: string;
}

/** A resident's single-use code, or the token that it became. */
export interface ResidentTable {
  /** SHA-256 of it. */
  token: string;
  site: string;
  /** `code` or `token`. */
  kind: string;
  subject: string;
  name: string | null;
  /** SHA-256 of what the page that asked for a code keeps. */
  challenge: string | null;
  until: number;
}

/** A comment that is with a service, or that a service has answered. */
export interface HandedTable {
  site: string;
  comment: string;
  /** Number of the line of the log that it became so with. */
  n: number;
  topic: string;
  service: string;
  note: string;
  at: number;
  /** Id of who handed it over. */
  staff: string;
  due_at: number | null;
  /** `open` or `answered`. */
  state: string;
  answer: string | null;
  answered_at: number | null;
  answered_by: string | null;
  /** 0 nobody, 1 the service, 2 moderators and managers were told that it is late. */
  told: number;
}

/** What happened to it; rows are only ever added, but for their free words, which may go. */
export interface HandedLogTable {
  site: string;
  comment: string;
  /** From 1 on, for each comment. */
  n: number;
  at: number;
  act: string;
  service: string;
  topic: string;
  reason: string | null;
  due_at: number | null;
  staff: string;
}

/** Who let whom in; rows are only ever added. */
export interface PeopleLogTable {
  site: string;
  /** From 1 on, for each site. */
  n: number;
  at: number;
  act: string;
  /** Whom it is about. */
  name: string;
  role: string;
  service: string | null;
  /** Id of who did it; '' at the command line. */
  staff: string;
}

/** An official reply that is not public yet. */
export interface ReplyDraftTable {
  site: string;
  id: string;
  version: number;
  state: string;
  page: string;
  /** JSON: ids of the comments that it answers. */
  comments: string;
  text: string;
  lang: string | null;
  /** JSON: how it is signed. */
  official: string;
  signed: string | null;
  role: string;
  /** JSON: ids of the people who wrote at it. */
  writers: string;
  created_at: number;
  changed_at: number;
  reason: string | null;
  reviewer: string | null;
}

/** A text that is kept ready for official replies; `service` '' is the institution. */
export interface ReadyTextTable {
  site: string;
  id: string;
  version: number;
  service: string;
  title: string;
  text: string;
  lang: string | null;
}

/** A measure against an author. */
export interface SanctionTable {
  site: string;
  id: string;
  comment: string;
  /** By what the author is known, and a keyed hash of it. */
  kind: string;
  author: string;
  measure: string;
  actor: string;
  staff: string;
  illegal: number;
  version: number;
  at: number;
  until: number | null;
  lifted_at: number | null;
  /** From when on it has no effect. */
  ends: number;
  /** JSON; null once the words are gone. */
  statement: string | null;
  contest: string | null;
  /** State of the contest. */
  contested: string | null;
}

/** What was done to measures; rows are only ever added. */
export interface SanctionLogTable {
  site: string;
  sanction: string;
  /** Of the measure after the act. */
  version: number;
  at: number;
  act: string;
  actor: string;
  staff: string | null;
}

/** Steps of the schema that were made. */
export interface MigrationTable {
  step: number;
  at: number;
}

export interface Schema {
  thread: ThreadTable;
  page_visit: PageVisitTable;
  address: AddressTable;
  comment: CommentTable;
  contact: ContactTable;
  audit: AuditTable;
  report: ReportTable;
  report_contact: ReportContactTable;
  appeal: AppealTable;
  once: OnceTable;
  change: ChangeTable;
  staff: StaffTable;
  invite: InviteTable;
  session: SessionTable;
  source: SourceTable;
  item: ItemTable;
  account_check: AccountCheckTable;
  feed_decision: FeedDecisionTable;
  feed_log: FeedLogTable;
  picture_alt: PictureAltTable;
  picture_log: PictureLogTable;
  mail: MailTable;
  mail_link: MailLinkTable;
  switch_off: SwitchTable;
  switch_log: SwitchLogTable;
  word_entry: WordEntryTable;
  word_log: WordLogTable;
  wave_rule: WaveRuleTable;
  wave_log: WaveLogTable;
  request: RequestTable;
  job: JobTable;
  readdress: ReaddressTable;
  vote: VoteTable;
  connection: ConnectionTable;
  unseal_log: UnsealLogTable;
  identity: IdentityTable;
  signed: SignedTable;
  resident: ResidentTable;
  handed: HandedTable;
  handed_log: HandedLogTable;
  people_log: PeopleLogTable;
  reply_draft: ReplyDraftTable;
  ready_text: ReadyTextTable;
  sanction: SanctionTable;
  sanction_log: SanctionLogTable;
  site_log: SiteLogTable;
  migration: MigrationTable;
}
