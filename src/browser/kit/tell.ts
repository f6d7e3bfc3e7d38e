/**
 * Tells the webmaster, in the browser's console, what is wrong and what to write instead. Visitors read none of
 * it: the sentences come in a chunk of their own, fetched only when there is something to say.
 */
import type { WebmasterCode, WebmasterTerms } from '../../words/terms.ts';
import { languageOf } from './language.ts';

/** What a sentence takes: nothing when it is fixed, else its one value. */
export type Values<C extends WebmasterCode> = WebmasterTerms[C] extends (value: infer V) => string
  ? [value: V]
  : [];

const catalogues = {
  en: () => import('../../words/en/webmaster.ts'),
  fr: () => import('../../words/fr/webmaster.ts'),
};

/** Each message once a page, however many widgets make the same mistake. */
const told = new Set<string>();

/** Writes one sentence, once, in the language of the widget. @returns see `tell` */
async function write<C extends WebmasterCode>(
  level: 'error' | 'warn',
  host: Element,
  code: C,
  values: Values<C>,
): Promise<string> {
  const sentence = await catalogues[languageOf(host)]().then(
    ({ default: words }) => {
      const term: string | ((value: never) => string) = words[code];
      return typeof term === 'string' ? term : term(values[0] as never);
    },
    () => '',
  );
  const message = `parvis/${code}: ${sentence}`;
  if (!told.has(message)) {
    told.add(message);
    console[level](message, host);
  }
  return sentence || code;
}

/**
 * Tells of a mistake.
 *
 * @param host the widget it is about
 * @param code the sentence; also printed, to search the documentation by
 * @returns the sentence, for `debug`; the code alone when the words could not be fetched
 */
export const tell = <C extends WebmasterCode>(
  host: Element,
  code: C,
  ...values: Values<C>
): Promise<string> => write('error', host, code, values);

/** Tells of what could be better, and is no mistake: a warning. Otherwise like `tell`. */
export const advise = <C extends WebmasterCode>(
  host: Element,
  code: C,
  ...values: Values<C>
): Promise<string> => write('warn', host, code, values);
