/** What an archive's pages say, in the site's language, for a command that has no companion. */
import type { ArchiveFrame } from '../../html/archive/page.ts';
import { siteZone } from '../../model/site.ts';
import type { Site } from '../../model/site.ts';
import enComments from '../../words/en/comments.ts';
import enArchive from '../../words/en/pages-archive.ts';
import frComments from '../../words/fr/comments.ts';
import frArchive from '../../words/fr/pages-archive.ts';
import { resolveLanguage } from '../../words/resolve.ts';

const sets: Readonly<Record<string, Pick<ArchiveFrame, 'words' | 'comments'>>> = {
  en: { words: enArchive, comments: enComments },
  fr: { words: frArchive, comments: frComments },
};

export function archiveFrame(site: Site): ArchiveFrame {
  const lang = resolveLanguage(site.lang, Object.keys(sets));
  const { name, url } = site;
  return { ...sets[lang]!, site: { name, url }, moment: { lang, zone: siteZone(site) } };
}
