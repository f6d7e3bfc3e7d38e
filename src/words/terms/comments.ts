import type { ThreadMoreTerms } from './thread-more.ts';
import type { ThreadTerms } from './thread.ts';

/** What a reader of a thread sees. Writing, reporting and one's own comments have their own sets. */
export interface CommentsTerms extends ThreadTerms, ThreadMoreTerms {}
