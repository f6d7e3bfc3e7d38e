/** The hour and the day in words, on the site's clock. */
import { first } from '../../../kit/locale.ts';
import type { Moment } from '../../../kit/locale.ts';

let key = '';
let formats: readonly Intl.DateTimeFormat[] = [];

/** @param now milliseconds since 1970 */
export function clockOf(
  { lang, zone }: Moment,
  now: number = Date.now(),
): readonly [hour: string, day: string] {
  if (key !== `${lang} ${zone}`) {
    const make = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
      try {
        return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { ...options, timeZone: zone });
      } catch {
        return new Intl.DateTimeFormat('en-GB', options);
      }
    };
    // One pair is kept: a screen speaks one language.
    formats = [make({ timeStyle: 'short' }), make({ weekday: 'long', day: 'numeric', month: 'long' })];
    key = `${lang} ${zone}`;
  }
  const [hour = '', day = ''] = formats.map((format) => format.format(now));
  return [hour, lang.startsWith('fr') ? day.replace(/ 1 /, ' 1er ') : first(day, lang)];
}
