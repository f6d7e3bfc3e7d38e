/** What the companion says to people, by language: everything but the command line's words. */
import enComments from '../../words/en/comments.ts';
import enComposer from '../../words/en/composer.ts';
import enDesk from '../../words/en/desk.ts';
import enDeskPage from '../../words/en/desk-page.ts';
import enSigned from '../../words/en/desk-signed.ts';
import enFeed from '../../words/en/feed.ts';
import enFigures from '../../words/en/figures.ts';
import enHost from '../../words/en/pages-host.ts';
import enGuard from '../../words/en/mails-guard.ts';
import enHanded from '../../words/en/mails-handed.ts';
import enMails from '../../words/en/mails.ts';
import enWaves from '../../words/en/mails-waves.ts';
import enMeasures from '../../words/en/mails-measures.ts';
import enPages from '../../words/en/pages.ts';
import enRelay from '../../words/en/pages-relay.ts';
import enRating from '../../words/en/rating.ts';
import enRatingPage from '../../words/en/rating-page.ts';
import enProblems from '../../words/en/problems.ts';
import enReport from '../../words/en/report.ts';
import enSignIn from '../../words/en/pages-sign-in.ts';
import enShare from '../../words/en/share.ts';
import enStatement from '../../words/en/statement.ts';
import frComments from '../../words/fr/comments.ts';
import frComposer from '../../words/fr/composer.ts';
import frDesk from '../../words/fr/desk.ts';
import frDeskPage from '../../words/fr/desk-page.ts';
import frSigned from '../../words/fr/desk-signed.ts';
import frFeed from '../../words/fr/feed.ts';
import frFigures from '../../words/fr/figures.ts';
import frHost from '../../words/fr/pages-host.ts';
import frGuard from '../../words/fr/mails-guard.ts';
import frHanded from '../../words/fr/mails-handed.ts';
import frMails from '../../words/fr/mails.ts';
import frWaves from '../../words/fr/mails-waves.ts';
import frMeasures from '../../words/fr/mails-measures.ts';
import frPages from '../../words/fr/pages.ts';
import frRelay from '../../words/fr/pages-relay.ts';
import frRating from '../../words/fr/rating.ts';
import frRatingPage from '../../words/fr/rating-page.ts';
import frProblems from '../../words/fr/problems.ts';
import frReport from '../../words/fr/report.ts';
import frSignIn from '../../words/fr/pages-sign-in.ts';
import frShare from '../../words/fr/share.ts';
import frStatement from '../../words/fr/statement.ts';
import { resolveLanguage } from '../../words/resolve.ts';
import type {
  CommentsTerms,
  ComposerTerms,
  DeskPageTerms,
  DeskTerms,
  FeedTerms,
  FiguresTerms,
  GuardTerms,
  HostTerms,
  HandedMailTerms,
  MailsTerms,
  MeasureTerms,
  PagesTerms,
  ProblemTerms,
  RatingPageTerms,
  RatingTerms,
  RelayTerms,
  ReportTerms,
  ShareTerms,
  SignInTerms,
  SignedTerms,
  StatementTerms,
  WaveTerms,
} from '../../words/terms.ts';

/** The sets of one language. */
export interface Spoken {
  /** BCP 47 tag of the language, for `lang`. */
  readonly tag: string;
  readonly comments: CommentsTerms;
  readonly composer: ComposerTerms;
  readonly desk: DeskTerms;
  readonly deskPage: DeskPageTerms;
  readonly feed: FeedTerms;
  readonly figures: FiguresTerms;
  readonly guard: GuardTerms;
  readonly host: HostTerms;
  readonly handed: HandedMailTerms;
  readonly mails: MailsTerms;
  readonly measures: MeasureTerms;
  readonly pages: PagesTerms;
  readonly problems: ProblemTerms;
  readonly rating: RatingTerms;
  readonly ratingPage: RatingPageTerms;
  readonly relay: RelayTerms;
  readonly report: ReportTerms;
  readonly share: ShareTerms;
  readonly signIn: SignInTerms;
  readonly signed: SignedTerms;
  readonly statement: StatementTerms;
  readonly waves: WaveTerms;
}

const languages: ReadonlyMap<string, Spoken> = new Map<string, Spoken>([
  [
    'en',
    {
      tag: 'en',
      comments: enComments,
      composer: enComposer,
      desk: enDesk,
      deskPage: enDeskPage,
      feed: enFeed,
      figures: enFigures,
      guard: enGuard,
      host: enHost,
      handed: enHanded,
      mails: enMails,
      measures: enMeasures,
      pages: enPages,
      problems: enProblems,
      rating: enRating,
      ratingPage: enRatingPage,
      relay: enRelay,
      report: enReport,
      share: enShare,
      signIn: enSignIn,
      signed: enSigned,
      statement: enStatement,
      waves: enWaves,
    },
  ],
  [
    'fr',
    {
      tag: 'fr',
      comments: frComments,
      composer: frComposer,
      desk: frDesk,
      deskPage: frDeskPage,
      feed: frFeed,
      figures: frFigures,
      guard: frGuard,
      host: frHost,
      handed: frHanded,
      mails: frMails,
      measures: frMeasures,
      pages: frPages,
      problems: frProblems,
      rating: frRating,
      ratingPage: frRatingPage,
      relay: frRelay,
      report: frReport,
      share: frShare,
      signIn: frSignIn,
      signed: frSigned,
      statement: frStatement,
      waves: frWaves,
    },
  ],
]);

/** The sets that serve a language; English when there are none of that name. */
export const wordsOf = (lang: string): Spoken => languages.get(resolveLanguage(lang, [...languages.keys()]))!;
