/** The sets of terms, one interface each; a catalogue is checked against its set with `satisfies`. */
export type { Say } from './terms/say.ts';
export type { ShareTerms } from './terms/share.ts';
export type { ShareMoreTerms } from './terms/share-more.ts';
export type { FeedFailure, FeedTerms } from './terms/feed.ts';
export type { FeedMoreTerms } from './terms/feed-more.ts';
export type { CommentsTerms } from './terms/comments.ts';
export type { ComposerFailure, ComposerTerms } from './terms/composer.ts';
export type { Reason, StatementTerms } from './terms/statement.ts';
export type { ReportTerms } from './terms/report.ts';
export type { RatingTerms } from './terms/rating.ts';
export type { DeskQueue, DeskRole, DeskTerms } from './terms/desk.ts';
export type { DeskToolsTerms } from './terms/desk-tools.ts';
export type { PagesTerms } from './terms/pages.ts';
export type { MailsTerms } from './terms/mails.ts';
export type { CliTerms, Command, CommandHelp, PolicyPart } from './terms/cli.ts';
export type { CliRecordsTerms, RecordsCommand } from './terms/cli-records.ts';
export type { WebmasterCode, WebmasterTerms } from './terms/webmaster.ts';
export type { ProblemTerms } from './terms/problems.ts';
