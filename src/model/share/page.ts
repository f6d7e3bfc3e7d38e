/** A page as it is shared: its address, and words fit to be put in someone else's mouth. */
import { httpUrl } from '../text/safe-url.ts';

/** A page ready for `intent`. */
export interface SharePage {
  /** Absolute http(s). */
  readonly url: string;
  /** One line, '' when there is none. */
  readonly title: string;
  /** What the author wants said; may hold line breaks; '' when there is none. */
  readonly text: string;
  /** Words that can stand after a `#`, see `tags.ts`; absent when there are none. */
  readonly tags?: readonly string[];
}

/** What attributes, meta elements or a command line give. Whatever is not of its type counts as absent. */
export interface RawPage {
  readonly url: unknown;
  readonly title?: unknown;
  readonly text?: unknown;
}

/**
 * Text without controls, direction overrides and half characters, its lines trimmed. Less than `clean` does for what
 * strangers write, and far smaller: these are the institution's own words, and the widget carries this everywhere.
 */
export const tidy = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\n\t]|[\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
        .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim()
    : '';

/**
 * The page to share, or undefined when its address is not http(s).
 * The title is put on one line; a title that is only the address says nothing and is dropped.
 */
export const sharePage = (raw: RawPage): SharePage | undefined => {
  const { url: address, title, text } = { __proto__: null, ...raw } as RawPage;
  const url = httpUrl(address);
  if (!url) return undefined;
  const line = tidy(title).replace(/\s+/g, ' ');
  return {
    url,
    title: line === url ? '' : line,
    text: tidy(text),
  };
};
