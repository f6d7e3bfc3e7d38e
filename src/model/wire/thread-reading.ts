/**
 * A thread as a reader's first drawing needs it. Rules and capabilities are many, and matter to whoever writes: they
 * stay unread in `raw` until code that comes later reads them whole (`rulesOf`). Nothing unread is ever drawn.
 */
import { failure } from '../failure.ts';
import type { Problem } from '../problem.ts';
import { bare } from './bare.ts';
import { MOST_COMMENTS, commentShape } from './comment.ts';
import { id, name } from './common.ts';
import type { ThreadComment } from './own-comment.ts';
import { read } from './read.ts';
import type { Reading } from './parse.ts';
import { bool, instant, int, object, optional, or, text, tolerantList, url } from './shape.ts';
import type { Infer } from './shape.ts';

const readingShape = /* @__PURE__ */ object({
  wire: optional(text(20)),
  address: url,
  counts: or(object({ public: int(0) }), { public: 0 }),
  policy: or(
    object({
      open: or(bool, false),
      hours: optional(object({ zone: optional(text(60)) })),
      controller: optional(name),
      privacyUrl: optional(url),
      charter: optional(object({ url, version: text(40) })),
      // Why it is not open.
      mode: optional(text(40)),
      locked: optional(bool),
      opensAt: optional(instant),
      reason: optional(text(500)),
      closures: optional(tolerantList(object({ from: instant, to: instant, reason: text(500) }), 50)),
    }),
    {},
  ),
  capabilities: or(object({ reply: or(bool, false), report: or(bool, false) }), {}),
  comments: tolerantList(commentShape, MOST_COMMENTS),
  next: optional(id),
  previous: optional(id),
  serverTime: optional(instant),
});

/** A page of a thread, with the answer it came in. */
export type ThreadReading = Omit<Infer<typeof readingShape>, 'comments' | 'capabilities'> & {
  readonly comments: readonly ThreadComment[];
  /** May one write now? */
  readonly open: boolean;
  /** Time zone of the site. */
  readonly zone: string | undefined;
  readonly reply: boolean;
  readonly report: boolean;
  /** The whole answer, of which nothing is believed. */
  readonly raw: unknown;
};

/** Reads a thread's page for drawing; a reply that stands below another reply is drawn as a comment of its own. */
export function readThread(raw: unknown, reading?: Reading): ThreadReading | Problem {
  const page = read(readingShape, raw, reading?.base);
  if (!page) return failure('garbled');
  const { capabilities, ...rest } = page;
  const { policy } = rest;
  // No form without the three parts of R-96, whatever the server says.
  const open = !!(policy.open && policy.controller && policy.privacyUrl && policy.charter);
  return bare(rest, capabilities, { open, zone: policy.hours?.zone, raw });
}
