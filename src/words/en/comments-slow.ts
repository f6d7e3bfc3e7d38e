import { plural } from '../plural.ts';
import type { ThreadSlowTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English: when one may write again. */
export default {
  slow: (seconds) =>
    n(seconds, 'You can send another comment in # second.', 'You can send another comment in # seconds.'),
} satisfies ThreadSlowTerms;
