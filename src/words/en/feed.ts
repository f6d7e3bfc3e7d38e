import type { FeedTerms } from '../terms.ts';
import first from './feed-first.ts';
import layouts from './feed-layouts.ts';
import more from './feed-more.ts';
import rare from './feed-rare.ts';

/** English: the wall of posts, all that it may say. */
export default { ...first, ...rare, ...more, ...layouts } satisfies FeedTerms;
