/**
 * Whoever had a comment refused or removed is read first the next time, where comments are public at once. Known by the
 * token of that comment alone, which their own browser sends: nobody is followed.
 */
import { holdIf } from './check.ts';
import type { Check } from './check.ts';

export const history: Check = {
  name: 'history',
  run: ({ mode, rules, earlier }) =>
    holdIf(
      mode === 'postmoderation' &&
        rules.history &&
        earlier.some(({ comment }) => comment.state === 'rejected' || comment.state === 'removed'),
      'history',
    ),
};
