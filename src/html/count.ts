/**
 * A count on a list, as a server writes it: the link that the scripts find again and bring up to date, in the same
 * words. Without script it says what was known when the page was written.
 */
import type { CountTerms } from '../words/terms.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

export interface CountOptions {
  /** Address of the site on the companion; absent when the page says it in `<meta name="parvis:src">`. */
  readonly src?: string;
  /** Language of the words, when it is not that of the page around. */
  readonly lang?: string;
}

/**
 * @param href the page's comments: `/market#comments`
 * @param count how many can be read there, as the companion's `counts` or the store's verb of that name says
 */
export const countLink = (
  href: string,
  count: number,
  words: CountTerms,
  { src, lang }: CountOptions = {},
): Html =>
  html`<a data-parvis="count" data-parvis-src="${src}" href="${href}" lang="${lang}"
    >${words.count(count)}</a
  >`;
