/** What is said of a site that is held or gone, in the site's language. */
import { dateText } from '../../../html/time.ts';
import { siteZone } from '../../../model/site.ts';
import type { Site } from '../../../model/site.ts';
import en from '../../../words/en/pages-held.ts';
import fr from '../../../words/fr/pages-held.ts';
import { resolveLanguage } from '../../../words/resolve.ts';
import type { HeldTerms } from '../../../words/terms.ts';
import type { Standing } from '../../store/hosting.ts';

const known = { en, fr } satisfies Record<string, HeldTerms>;

const tagOf = ({ lang }: Pick<Site, 'lang'>): keyof typeof known =>
  resolveLanguage(lang, Object.keys(known)) as keyof typeof known;

/** @returns the words of the site's language; English when there are none of it */
export const heldWords = (site: Pick<Site, 'lang'>): HeldTerms => known[tagOf(site)];

/** What the people of the desk read: since when, until when, why, and what they can do. */
export function deskSentences(site: Site, { since, until, reason, hide }: Standing): readonly string[] {
  const { desk } = heldWords(site);
  const date = (instant: string): string => dateText(instant, { lang: tagOf(site), zone: siteZone(site) });
  return [
    ...(since === undefined ? [] : [desk.since(date(since))]),
    ...(until === undefined ? [] : [desk.until(date(until))]),
    ...(reason ? [desk.reason(reason)] : []),
    ...(hide ? [desk.hidden] : []),
    desk.may,
  ];
}
