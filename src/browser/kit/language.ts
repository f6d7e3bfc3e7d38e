/** Which of the languages at hand a widget speaks: the one of the nearest `lang`, else English. */
import { closest } from './dom.ts';

/** The languages that travel with every widget. */
export type Language = 'en' | 'fr';

/** The nearest `lang` as it is written, through shadow roots; '' when no ancestor says one. Good for `Intl`. */
export const langTag = (host: Element): string => closest(host, '[lang]')?.getAttribute('lang') ?? '';

/** The language of the words, of those that travel along: `fr` and its kind, not `frr` (North Frisian). */
export const languageOf = (host: Element): Language => (/^fr(?![a-z])/i.test(langTag(host)) ? 'fr' : 'en');
