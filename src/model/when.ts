/** When something takes place, in words: on the server and in the browser the same. */
import { dateTag } from './english.ts';

/** A date, as posts have it: an instant in UTC, or a day. */
export interface When {
  readonly start: string;
  readonly end?: string | undefined;
}

// Making a format costs far more than using it.
const formats = /* @__PURE__ */ new Map<string, Intl.DateTimeFormat>();

const formatOf = (
  lang: string,
  timeZone: string | undefined,
  style: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat => {
  const key = [lang, timeZone, ...Object.values(style)].join();
  let format = formats.get(key);
  if (!format) {
    const make = (tag: string, zone: string | undefined): Intl.DateTimeFormat =>
      new Intl.DateTimeFormat(tag, { ...style, ...(zone && { timeZone: zone }) });
    try {
      format = make(dateTag(lang), timeZone);
    } catch {
      format = make('en-GB', 'UTC');
    }
    formats.set(key, format);
  }
  return format;
};

const isDay = (text: string): boolean => text.length === 10;

/** French counts the first of a month: « mardi 1er décembre », which Intl does not write. */
const counted = (text: string, lang: string): string =>
  lang.startsWith('fr') ? text.replace(/(^|[^\d:])1(?=\s+[a-zéû\u2013])/g, '$11er') : text;

const written = ({ start, end = start }: When, lang: string, format: Intl.DateTimeFormat): string => {
  const [from, to] = [Date.parse(start), Date.parse(end)];
  if (Number.isNaN(from)) return '';
  return counted(to > from ? format.formatRange(from, to) : format.format(from), lang);
};

/**
 * The whole: "samedi 28 novembre 2026, 10:00 – 12:00", "24 – 26 December". '' for what is no date.
 *
 * @param lang BCP 47. @param zone IANA name; the machine's own when absent. A day is the same day everywhere
 */
export const whenText = (when: When, lang: string, zone: string | undefined): string =>
  isDay(when.start)
    ? written(when, lang, formatOf(lang, 'UTC', { dateStyle: 'full' }))
    : written(when, lang, formatOf(lang, zone, { dateStyle: 'full', timeStyle: 'short' }));

/** A further date, the day alone: "5 décembre". */
export const dayText = ({ start }: When, lang: string, zone: string | undefined): string =>
  written({ start }, lang, formatOf(lang, isDay(start) ? 'UTC' : zone, { day: 'numeric', month: 'long' }));
