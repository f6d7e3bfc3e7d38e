import type { CommentsTerms } from '../terms.ts';
import thread from './thread.ts';
import more from './thread-more.ts';

/** English: a thread, whole. */
export default { ...thread, ...more } satisfies CommentsTerms;
