/** Dates and sentences in the reader's language, on the site's clock: the same words as `src/html` writes. */
export { around } from './around.ts';

/** In which language, and on whose clock, dates are written. */
export interface Moment {
  /** BCP 47. */
  readonly lang: string;
  /** IANA name of the site's zone; the visitor's own where the site does not say. */
  readonly zone: string | undefined;
}

// Making a format costs far more than using it.
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = ({ lang, zone }: Moment): Intl.DateTimeFormat => {
  const key = `${lang} ${zone ?? ''}`;
  let format = formats.get(key);
  if (!format) {
    const make = (tag: string, timeZone: string | undefined): Intl.DateTimeFormat =>
      new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', ...(timeZone && { timeZone }) });
    try {
      // The English of our sentences is British; a page that wants another says which.
      format = make(lang === 'en' ? 'en-GB' : lang, zone);
    } catch {
      format = make('en-GB', 'UTC');
    }
    formats.set(key, format);
  }
  return format;
};

/** French counts the first of a month: « 1er septembre », which Intl does not write. */
export const first = (date: string, lang: string): string =>
  lang.startsWith('fr') ? date.replace(/^1 /, '1er ') : date;

/** A date and time in words: "14 mars 2026 à 09:30"; '' for what is no date. */
export const dateText = (instant: string | undefined, moment: Moment): string => {
  const at = Date.parse(instant ?? '');
  return at === at ? first(formatOf(moment).format(at), moment.lang) : '';
};
