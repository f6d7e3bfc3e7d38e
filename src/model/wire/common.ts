/**
 * Small shapes that several parts of the wire share.
 */
import { parseSegments } from '../text/segment.ts';
import type { Segment } from '../text/segment.ts';
import { own, pattern, text } from './shape.ts';
import type { Shape } from './shape.ts';

/** An id, a cursor or a token: opaque, safe in a path, an attribute and a fragment. At most 200 characters. */
export const id: Shape<string> = /* @__PURE__ */ pattern(/^[\w.~:-]+$/, 200);

/** A language tag, BCP 47: `fr`, `pt-BR`, `zh-Hant`. */
export const lang: Shape<string> = /* @__PURE__ */ pattern(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 35);

/** A name that people read: of a person, an account, a body, a service. */
export const name: Shape<string> = /* @__PURE__ */ text(200, 1);

/** Segments that one text may have; what follows is cut (feeds.md: no network's post comes near). */
const MOST_SEGMENTS = 2000;

/** Text as segments, every `href` and `src` of them checked (S-12, S-13). A bad segment is dropped. */
export const segments: Shape<readonly Segment[]> = /* @__PURE__ */ own('segments', (value) =>
  Array.isArray(value) ? parseSegments(value.slice(0, MOST_SEGMENTS)) : undefined,
);
