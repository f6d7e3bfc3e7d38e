import type { FeedFirstTerms } from './feed-first.ts';
import type { FeedLayoutsTerms } from './feed-layouts.ts';
import type { FeedMoreTerms } from './feed-more.ts';
import type { FeedRareTerms } from './feed-rare.ts';

/** All that a wall of posts may say, for those who write it on a server. A browser fetches the parts as it needs them. */
export interface FeedTerms extends FeedFirstTerms, FeedRareTerms, FeedMoreTerms, FeedLayoutsTerms {}
