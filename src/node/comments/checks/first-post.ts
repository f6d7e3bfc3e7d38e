/** Where comments are public at once, an author's first one may be read before (a site's choice). */
import { holdIf } from './check.ts';
import type { Check } from './check.ts';

export const firstPost: Check = {
  name: 'first-post',
  run: ({ mode, rules, earlier }) =>
    holdIf(
      mode === 'postmoderation' &&
        rules.holdFirst &&
        !earlier.some(({ comment }) => comment.state === 'published'),
      'first-post',
    ),
};
