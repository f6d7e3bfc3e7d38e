import { plural } from '../plural.ts';
import type { CountTerms } from '../terms.ts';

/** English: how many comments a page has, on a list of pages. */
export default {
  count: (count) =>
    count ? plural('en', count, { one: '# comment', other: '# comments' }) : 'No comments yet',
} satisfies CountTerms;
