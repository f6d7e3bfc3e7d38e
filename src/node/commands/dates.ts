/** Days as people type them, and as they read them. */
import { dateText } from '../../html/time.ts';
import { dateTag } from '../../model/english.ts';
import { siteZone } from '../../model/site.ts';
import type { Site } from '../../model/site.ts';
import { isDay } from '../../model/wire/parse.ts';
import type { Language } from './command.ts';

/** A day of the past, at its noon in UTC, or now; undefined for what is none. */
export function dayTyped(typed: string | undefined, now: number): number | undefined {
  if (typed === undefined) return now;
  if (!/^\d{4}-\d\d-\d\d$/.test(typed) || !isDay(typed)) return undefined;
  const at = Math.min(Date.parse(`${typed}T12:00:00Z`), now);
  return typed <= new Date(now).toISOString().slice(0, 10) ? at : undefined;
}

/** A date without its hour, in the reader's language, where the site is. */
export const dayText = (instant: string, { tag }: Language, site: Site): string => {
  const text = new Intl.DateTimeFormat(dateTag(tag), {
    dateStyle: 'long',
    timeZone: siteZone(site),
  }).format(new Date(instant));
  return tag.startsWith('fr') ? text.replace(/^1 /, '1er ') : text;
};

/** A date with its hour; in UTC where the site is in no configuration any more. */
export const momentText = (instant: string, { tag }: Language, site: Site | undefined): string =>
  dateText(instant, { lang: tag, zone: site ? siteZone(site) : 'UTC' });
