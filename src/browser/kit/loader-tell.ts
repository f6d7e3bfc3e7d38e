/**
 * The loader's way to tell the webmaster what is wrong: the code, what it is about, and where the sentence
 * stands. The sentences themselves would weigh more than the loader; they are in a page beside it, in both languages.
 */
import type { WebmasterCode } from '../../words/terms.ts';
import { base } from './verified.ts';

/** @param about the value or the widget that it is about */
export const loaderTell = (code: WebmasterCode, about: unknown, node: Element): void =>
  console.error(`parvis/${code}`, about, new URL(`messages.html#${code}`, base).href, node);
