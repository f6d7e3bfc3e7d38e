import type { CommentsTerms } from '../terms.ts';
import thread from './comments-first.ts';
import more from './comments-more.ts';

/** French: a thread, whole. */
export default { ...thread, ...more } satisfies CommentsTerms;
