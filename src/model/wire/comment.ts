/**
 * A comment on the wire, as everybody may read it. What only its author and the desk get is in `own-comment.ts`, so
 * that the page of a reader does not pay for it.
 */
import { commentStates } from '../state-names.ts';
import type { Problem } from '../problem.ts';
import { id, lang, name, segments } from './common.ts';
import type { ThreadComment } from './own-comment.ts';
import { readAnswer } from './read-answer.ts';
import type { Reading } from './parse.ts';
import { instant, int, object, oneOf, optional, or, text, url } from './shape.ts';
import type { Infer } from './shape.ts';

/** Who speaks for the institution: body, service, role; a person's name is off by default. */
export const officialShape = /* @__PURE__ */ object({
  body: name,
  service: optional(name),
  role: optional(name),
});

/** The fields of one comment; its author's view and the desk's add theirs. */
export const commentFields = {
  id,
  /** The root that this replies to; absent for a root. */
  parent: optional(id),
  /** The comment that is answered, when it is not the root itself. */
  replyTo: optional(id),
  state: or(oneOf(...commentStates), 'unknown'),
  author: or(object({ name: optional(name), official: optional(officialShape) }), {}),
  /** The public text; for its author, what was sent. Empty for removed and deleted. */
  content: or(segments, []),
  lang: optional(lang),
  receivedAt: optional(instant),
  editedAt: optional(instant),
  /** Who took it away, when, and under which clause or law; never the text (comments goal 18). */
  tombstone: optional(
    object({ by: oneOf('author', 'moderator', 'law'), at: optional(instant), ref: optional(text(500)) }),
  ),
  /** Of a root: how many public replies it has in all, and the cursor of the next ones. */
  replies: optional(int(0)),
  more: optional(id),
  votes: optional(object({ up: int(0), down: optional(int(0)), mine: optional(oneOf('up', 'down')) })),
  /** The permalink, where the back end has one; else the page's address with `#c-ID`. */
  url: optional(url),
} as const;

/** Comments of one answer at most; the companion's pages are far smaller. */
export const MOST_COMMENTS = 1000;

export const commentShape = /* @__PURE__ */ object(commentFields);

export type Official = Infer<typeof officialShape>;

/** Reads one comment, of an answer or of the page's own light DOM. */
export const parseComment = (value: unknown, reading?: Reading): ThreadComment | Problem =>
  readAnswer<ThreadComment>(commentShape, value, reading?.base);
