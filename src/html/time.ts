/** Dates as people write them, always with the instant for machines beside them. */
import { dateTag } from '../model/english.ts';
import { html, nothing } from './html.ts';
import type { Hole, Html } from './html.ts';

/** In which language, and on whose clock, dates are written. */
export interface Moment {
  /** BCP 47. */
  readonly lang: string;
  /** IANA name: the site's time zone, not that of the machine. */
  readonly zone: string;
}

// Making a format costs far more than using it.
const formats = new Map<string, Intl.DateTimeFormat>();

/** A date and time in words: "14 mars 2026 à 09:30". '' for what is no date; UTC for a zone that is unknown. */
export const dateText = (instant: string | undefined, { lang, zone }: Moment): string => {
  const at = Date.parse(instant ?? '');
  if (Number.isNaN(at)) return '';
  const key = `${lang} ${zone}`;
  let format = formats.get(key);
  if (!format) {
    const style = { dateStyle: 'long', timeStyle: 'short' } as const;
    try {
      format = new Intl.DateTimeFormat(dateTag(lang), { ...style, timeZone: zone });
    } catch {
      format = new Intl.DateTimeFormat('en-GB', { ...style, timeZone: 'UTC' });
    }
    formats.set(key, format);
  }
  const text = format.format(at);
  // French counts the first of a month: « 1er septembre », which Intl does not write.
  return lang.startsWith('fr') ? text.replace(/^1 /, '1er ') : text;
};

/** The `time` element of an instant; nothing for what is no date. */
export const timeElement = (instant: string | undefined, moment: Moment, name?: string): Html => {
  const text = dateText(instant, moment);
  return text ? html`<time class="${name}" datetime="${instant}">${text}</time>` : nothing;
};

/** Stands for a date while a sentence is made; a private character that no catalogue writes. */
const MARK = '\ue0ff';

/**
 * A sentence of the catalogue with its date as a `time` element.
 * @param sentence makes the sentence around the date, or without one when it is given ''
 */
export const withTime = (
  sentence: (date: string) => string,
  instant: string | undefined,
  moment: Moment,
  name?: string,
): Hole => {
  if (!dateText(instant, moment)) return sentence('');
  const [before = '', ...after] = sentence(MARK).split(MARK);
  return [before, timeElement(instant, moment, name), after.join('')];
};
