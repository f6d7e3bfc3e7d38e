/**
 * Comments that were handed over to a service, at the desk: the case of one comment, the lists of cases, and what is
 * done with them. On the desk's origin only. A contributor sees what is with the contributor's own service.
 */
import { localTime, zoneId } from '../calendar.ts';
import { commentStates } from '../comment-states.ts';
import { handedActs, LONGEST_NOTE } from '../handed.ts';
import type { Problem } from '../problem.ts';
import { id, name } from './common.ts';
import { parse } from './parse.ts';
import { bool, instant, int, object, oneOf, optional, or, text, tolerantList, url } from './shape.ts';
import type { Infer } from './shape.ts';

/** `mine`: with one's own service; `all`: with any; `answered`: back from a service, and not decided yet. */
export const handedLists = ['mine', 'all', 'answered'] as const;
export type HandedList = (typeof handedLists)[number];

const topic = text(200, 1);
const note = or(text(LONGEST_NOTE), '');

/** A case. */
export const handedShape = /* @__PURE__ */ object({
  /** Goes up with every act; whoever acts names the one that was seen. */
  n: int(1),
  state: or(oneOf('open', 'answered'), 'open'),
  service: name,
  topic,
  note,
  at: instant,
  /** Who handed it over. */
  by: optional(name),
  dueAt: optional(instant),
  /** The time for it is over. */
  late: or(bool, false),
  answer: optional(text(LONGEST_NOTE)),
  answeredAt: optional(instant),
  answeredBy: optional(name),
});
export type HandedCase = Infer<typeof handedShape>;

/** `GET /s/{site}/desk/handed/comment`: the case of one comment, with all that is needed to hand it over. */
export const handedCommentShape = /* @__PURE__ */ object({
  comment: id,
  /** Time zone in which deadlines are meant. */
  zone: or(zoneId, 'UTC'),
  handed: optional(handedShape),
  /** What happened, oldest first. */
  log: tolerantList(
    object({
      at: instant,
      act: oneOf(...handedActs, 'close'),
      service: name,
      topic: or(text(200), ''),
      note: optional(text(LONGEST_NOTE)),
      by: optional(name),
    }),
    200,
  ),
  /** The policy's matrix, each line with the deadline that it would have now. */
  topics: tolerantList(object({ topic, service: name, until: optional(localTime) }), 100),
  /** What whoever asks may do. */
  may: tolerantList(oneOf(...handedActs), handedActs.length),
});
export type HandedComment = Infer<typeof handedCommentShape>;

/** A comment of a list, as far as its service needs it: nothing of its author. */
export const handedRowShape = /* @__PURE__ */ object({
  comment: id,
  text: or(text(40_000), ''),
  state: or(oneOf(...commentStates), 'unknown'),
  /** The page that it stands on. */
  page: url,
  title: optional(text(500)),
  handed: handedShape,
  may: tolerantList(oneOf(...handedActs), handedActs.length),
});
export type HandedRow = Infer<typeof handedRowShape>;

/** `GET /s/{site}/desk/handed`: the longest there first. */
export const handedPageShape = /* @__PURE__ */ object({
  wire: optional(text(20)),
  list: or(oneOf(...handedLists), 'all'),
  /** The lists that whoever asks may choose. */
  lists: tolerantList(oneOf(...handedLists), handedLists.length),
  zone: or(zoneId, 'UTC'),
  rows: tolerantList(handedRowShape, 100),
  next: optional(id),
});
export type HandedPageOf = Infer<typeof handedPageShape>;

/** `POST /s/{site}/desk/handed`. */
export const handedDeedShape = /* @__PURE__ */ object({
  act: oneOf(...handedActs),
  comment: id,
  /** Of the case that was seen; 0 for none. */
  n: int(0),
  /** For `hand`: a line of the matrix. */
  topic: optional(topic),
  service: optional(name),
  /** For `hand`, in the site's time; absent = the matrix's, '' = no deadline. */
  until: optional(text(16)),
  note,
});
export type HandedDeedBody = Infer<typeof handedDeedShape>;

/** Reads the case of a comment. */
export const parseHandedComment = (value: unknown): HandedComment | Problem =>
  parse(handedCommentShape, value);
/** Reads a list. */
export const parseHandedPage = (value: unknown): HandedPageOf | Problem => parse(handedPageShape, value);
/** Reads what somebody wants to do (strict). */
export const parseHandedDeed = (value: unknown): HandedDeedBody | Problem =>
  parse(handedDeedShape, value, { strict: true });
