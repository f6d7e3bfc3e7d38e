/** Which language the terminal's user reads: `--lang`, else that of the system (POSIX order), else English. */
import enCliFigures from '../../words/en/cli-figures.ts';
import enMoves from '../../words/en/cli-moves.ts';
import enRecords from '../../words/en/cli-records.ts';
import enSignIn from '../../words/en/cli-sign-in.ts';
import enVisits from '../../words/en/cli-visits.ts';
import enCli from '../../words/en/cli.ts';
import enFigures from '../../words/en/figures.ts';
import enProblems from '../../words/en/problems.ts';
import enShareMore from '../../words/en/share-more.ts';
import enShare from '../../words/en/share.ts';
import frCliFigures from '../../words/fr/cli-figures.ts';
import frMoves from '../../words/fr/cli-moves.ts';
import frRecords from '../../words/fr/cli-records.ts';
import frSignIn from '../../words/fr/cli-sign-in.ts';
import frVisits from '../../words/fr/cli-visits.ts';
import frCli from '../../words/fr/cli.ts';
import frFigures from '../../words/fr/figures.ts';
import enCliGuard from '../../words/en/cli-guard.ts';
import frCliGuard from '../../words/fr/cli-guard.ts';
import enHost from '../../words/en/cli-host.ts';
import frHost from '../../words/fr/cli-host.ts';
import enSites from '../../words/en/cli-sites.ts';
import frSites from '../../words/fr/cli-sites.ts';
import enGuard from '../../words/en/mails-guard.ts';
import frGuard from '../../words/fr/mails-guard.ts';
import frProblems from '../../words/fr/problems.ts';
import frShareMore from '../../words/fr/share-more.ts';
import frShare from '../../words/fr/share.ts';
import { resolveLanguage } from '../../words/resolve.ts';
import type { CliTerms, CommandHelp } from '../../words/terms.ts';
import type { CliWords, Language } from './command.ts';

/** One list of commands, whichever set their help is in. */
const withHelp = (
  cli: CliTerms,
  ...sets: readonly { readonly command: Readonly<Record<string, CommandHelp>> }[]
): CliWords => ({
  ...cli,
  command: Object.assign({}, cli.command, ...sets.map(({ command }) => command)) as CliWords['command'],
});

const known = {
  en: {
    tag: 'en',
    cli: withHelp(enCli, enRecords, enCliFigures, enMoves, enCliGuard, enHost, enSites),
    records: enRecords,
    figures: enFigures,
    cliFigures: enCliFigures,
    moves: enMoves,
    visits: enVisits,
    guard: enCliGuard,
    host: enHost,
    sites: enSites,
    signIn: enSignIn,
    visitors: enGuard.visitors,
    problems: enProblems,
    share: enShare,
    shareMore: enShareMore,
  },
  fr: {
    tag: 'fr',
    cli: withHelp(frCli, frRecords, frCliFigures, frMoves, frCliGuard, frHost, frSites),
    records: frRecords,
    figures: frFigures,
    cliFigures: frCliFigures,
    moves: frMoves,
    visits: frVisits,
    guard: frCliGuard,
    host: frHost,
    sites: frSites,
    signIn: frSignIn,
    visitors: frGuard.visitors,
    problems: frProblems,
    share: frShare,
    shareMore: frShareMore,
  },
} satisfies Record<string, Language>;

/** Tags that `--lang` takes. */
export const tags = Object.keys(known) as (keyof typeof known)[];

/** The language of a tag such as `fr-CA`; English when there is none of that name. */
const languageOf = (tag: string): Language => known[resolveLanguage(tag, tags) as keyof typeof known];

/** Whether `--lang` may be this: a region is accepted, a language without words is not. */
export const speaks = (tag: string): boolean =>
  tags.some((each) => each === tag.toLowerCase().split(/[-_]/)[0]);

/**
 * @param asked value of `--lang`, if any
 * @param env the process's environment; `fr_FR.UTF-8` is French, `C` and `POSIX` are English
 */
export const chooseLanguage = (asked: string | undefined, env: NodeJS.ProcessEnv): Language => {
  if (asked !== undefined && speaks(asked)) return languageOf(asked);
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return languageOf(locale.replace(/[.@].*/, ''));
};
