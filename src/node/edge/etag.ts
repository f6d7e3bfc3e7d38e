/** Answers that are sent again only when they changed. */
import { RETAINED_304_HEADERS, etag } from 'hono/etag';

/** 304 where the reader has it already; a page of another origin must be allowed to read that answer too. */
export const revalidated = etag({
  retainedHeaders: [...RETAINED_304_HEADERS, 'access-control-allow-origin', 'access-control-expose-headers'],
});
