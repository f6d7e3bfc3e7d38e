/** What a mail of a site is framed with, in the site's language, for a command that has no companion. */
import enComments from '../../words/en/comments.ts';
import enDesk from '../../words/en/desk.ts';
import enFigures from '../../words/en/figures.ts';
import enMails from '../../words/en/mails.ts';
import enReport from '../../words/en/report.ts';
import enStatement from '../../words/en/statement.ts';
import frComments from '../../words/fr/comments.ts';
import frDesk from '../../words/fr/desk.ts';
import frFigures from '../../words/fr/figures.ts';
import frMails from '../../words/fr/mails.ts';
import frReport from '../../words/fr/report.ts';
import frStatement from '../../words/fr/statement.ts';
import { resolveLanguage } from '../../words/resolve.ts';
import type { MailFrame } from '../../html/mail/frame.ts';
import { siteZone } from '../../model/site.ts';
import type { Site } from '../../model/site.ts';
import type { FiguresTerms } from '../../words/terms.ts';

const sets: Readonly<Record<string, Omit<MailFrame, 'site' | 'moment'>>> = {
  en: { comments: enComments, desk: enDesk, mails: enMails, report: enReport, statement: enStatement },
  fr: { comments: frComments, desk: frDesk, mails: frMails, report: frReport, statement: frStatement },
};

export function mailWords(site: Site): MailFrame {
  const tag = resolveLanguage(site.lang, Object.keys(sets));
  return { ...sets[tag]!, site: site.name, moment: { lang: tag, zone: siteZone(site) } };
}

const figures: Readonly<Record<string, FiguresTerms>> = { en: enFigures, fr: frFigures };

/** The words for a site's figures, in its language. */
export const figureWords = ({ lang }: Site): FiguresTerms =>
  figures[resolveLanguage(lang, Object.keys(figures))]!;
