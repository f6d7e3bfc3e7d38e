import type { ThreadMoreTerms } from './comments-more.ts';
import type { ThreadTerms } from './comments-first.ts';

/** What a reader of a thread sees. Writing, reporting and one's own comments have their own sets. */
export interface CommentsTerms extends ThreadTerms, ThreadMoreTerms {}
