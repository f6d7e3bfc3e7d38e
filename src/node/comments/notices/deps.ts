/** What the notices need of the companion, handed in by the jobs and the routes; no mail server, no engine. */
import type { Site } from '../../../model/site.ts';
import type {
  CommentsTerms,
  DeskTerms,
  FiguresTerms,
  GuardTerms,
  HandedMailTerms,
  MailsTerms,
  MeasureTerms,
  PagesTerms,
  ReportTerms,
  StatementTerms,
} from '../../../words/terms.ts';
import type { Log } from '../../log.ts';
import type { Post } from '../../mail/message.ts';
import type { Store } from '../../store/store.ts';
import type { CommentsDeps } from '../deps.ts';

/** Somebody who is told, as the configuration has it. */
export interface Person {
  readonly email: string;
  /** Name of a staff member: links of the mails decide as that person. */
  readonly name?: string;
  readonly role: 'moderator' | 'manager' | 'contributor';
  /** Is told of what is handed over to it. */
  readonly service?: string;
  readonly comments: 'each' | 'digest' | 'none';
  readonly alerts: boolean;
  /** The figures of each week; absent = for managers. */
  readonly report?: 'weekly' | 'none';
  /** The contact for emergencies of the policy: told of those, and of nothing else. */
  readonly duty?: boolean;
}

/** What a site says by mail, and to whom. */
export interface NoticeRules {
  readonly people: readonly Person[];
  readonly perHour: number;
  readonly targetHours: number;
  readonly managerHours: number;
  readonly closeAfterDays: number;
}

/** The words of a site. */
export interface NoticeWords {
  readonly tag: string;
  readonly mails: MailsTerms;
  readonly guard: GuardTerms;
  readonly handed: HandedMailTerms;
  readonly measures: MeasureTerms;
  readonly pages: PagesTerms;
  readonly comments: CommentsTerms;
  readonly desk: DeskTerms;
  readonly figures: FiguresTerms;
  readonly report: ReportTerms;
  readonly statement: StatementTerms;
}

/** From whom a site's mails come. */
export interface Sender {
  readonly from: string;
  readonly replyTo?: string;
  /** Messages an hour. */
  readonly perHour: number;
}

export interface NoticeDeps {
  readonly store: Store;
  readonly clock: { readonly now: () => number };
  readonly log: Log;
  /** Fresh random bytes as base64url. */
  readonly random: (bytes: number) => string;
  /** HMAC-SHA-256 under the companion's secret, with a key of its own for each purpose. */
  readonly sign: (purpose: string, text: string) => string;
  readonly words: (site: Site) => NoticeWords;
  readonly rules: (site: Site) => NoticeRules;
  readonly lists: CommentsDeps['lists'];
  readonly sender: (site: Site) => Sender;
  /** Ends with a slash. */
  readonly publicUrl: string;
  /** Ends with a slash; absent = no desk, and no links that decide. */
  readonly deskUrl?: string;
}

/** With the way to the mail server. */
export interface SendDeps extends NoticeDeps {
  readonly post: Post;
}

/** Milliseconds. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** An instant of the store. */
export const instantOf = (at: number): string => new Date(at).toISOString();

/**
 * Who is meant, without the address: a keyed hash, so that the outbox names nobody. Capitals make no other address:
 * limits must not be got round by them.
 */
export const personOf = ({ sign }: Pick<NoticeDeps, 'sign'>, site: string, email: string): string =>
  sign('mail/person', `${site}/${email.trim().toLowerCase()}`).slice(0, 22);
