/** Reads what a browser left unread in a feed (wire/unread.ts), with the code that draws it. */
import { rareFields } from '../post-rare.ts';
import type { Post } from '../post.ts';
import { read } from './read.ts';
import { object } from './shape.ts';
import type { RareField, UnreadPost } from './unread.ts';

const rareShape = /* @__PURE__ */ object(rareFields);

/**
 * What few posts have; what is wrong counts as absent. Reading it twice changes nothing.
 *
 * @param base address of the feed
 */
export const rareOf = (post: UnreadPost, base?: string): Pick<Post, RareField> =>
  // Each field may be absent: of an object there is always something to give back.
  read(rareShape, post, base)!;
