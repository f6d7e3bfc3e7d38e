/** The tags of a page as hashtags. Apart from the page itself: few pages have any, and each share line would carry it. */
import type { SharePage } from './page.ts';
import { tidy } from './page.ts';

/** A tag in letters; the words of several start with a capital, so that a screen reader parts them. */
const hashtag = (value: unknown): string => {
  const words = tidy(value)
    .split(/[^\p{L}\p{M}\p{N}_]+/u)
    .filter(Boolean);
  return words.length > 1
    ? words.map((word) => word.replace(/^./u, (first) => first.toUpperCase())).join('')
    : (words[0] ?? '');
};

/**
 * The page with its tags as words that can stand after a `#`: letters, digits and `_`, not digits alone, at most 50
 * (Threads' limit), each once.
 * @param tags what an author wrote; whatever is no text counts as absent
 */
export const withTags = (page: SharePage, tags: unknown): SharePage => {
  const words = Array.isArray(tags) ? [...new Set(tags.map(hashtag))] : [];
  return { ...page, tags: words.filter((word) => /\D/.test(word) && word.length <= 50) };
};
