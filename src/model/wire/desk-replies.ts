/**
 * Official replies at the desk: what may be answered, drafts that wait for somebody who publishes, texts that are kept
 * ready. Answered on the desk's own origin only, to people who have signed in.
 */
import type { Problem } from '../problem.ts';
import { commentStates } from '../state-names.ts';
import { officialShape } from './comment.ts';
import { id, lang, name, segments } from './common.ts';
import { parse } from './parse.ts';
import { bool, instant, int, list, object, oneOf, optional, or, text, tolerantList, url } from './shape.ts';
import type { Infer } from './shape.ts';

/** Code points of a reply, and comments that one reply answers. */
export const LONGEST_REPLY = 5000;
export const MOST_ANSWERED = 50;

/** `waiting`: somebody who publishes is to read it; `returned`: it was given back, with a reason. */
export const replyStates = ['waiting', 'returned'] as const;
export type ReplyState = (typeof replyStates)[number];

/** A resident's comment, as public as it is on its page: no address, nothing that a check found. */
export const answerableShape = /* @__PURE__ */ object({
  id,
  state: or(oneOf(...commentStates), 'unknown'),
  name: optional(name),
  content: or(segments, []),
  lang: optional(lang),
  receivedAt: optional(instant),
  thread: id,
  page: url,
  title: optional(text(500)),
  /** The institution has spoken in this conversation since. */
  answered: or(bool, false),
});
export type Answerable = Infer<typeof answerableShape>;

/** `GET /s/{site}/desk/replies/comments`: those that are named, or the newest public ones. */
export const answerablesShape = /* @__PURE__ */ object({
  comments: tolerantList(answerableShape, 200),
  next: optional(text(200, 1)),
});
export type Answerables = Infer<typeof answerablesShape>;

/** A reply that is not public yet. */
export const replyDraftShape = /* @__PURE__ */ object({
  id,
  version: int(0),
  state: or(oneOf(...replyStates), 'waiting'),
  /** The comments that it answers; none for one that stands on the page by itself. */
  comments: or(tolerantList(answerableShape, MOST_ANSWERED), []),
  page: url,
  title: optional(text(500)),
  text: text(LONGEST_REPLY, 1),
  lang: optional(lang),
  official: officialShape,
  /** Who signs by name, where the site has its people named. */
  signed: optional(name),
  /** Who wrote it, for the desk. */
  by: optional(name),
  changedAt: instant,
  /** Why it was given back, and by whom. */
  reason: optional(text(2000)),
  reviewer: optional(name),
  /** What whoever reads this may do with it. */
  mayEdit: or(bool, false),
  mayPublish: or(bool, false),
  mayReturn: or(bool, false),
});
export type ReplyDraft = Infer<typeof replyDraftShape>;

/** A text that is kept ready. */
export const readyTextShape = /* @__PURE__ */ object({
  id,
  version: int(0),
  /** Absent: of the whole institution. */
  service: optional(name),
  title: text(200, 1),
  text: text(LONGEST_REPLY, 1),
  lang: optional(lang),
});
export type ReadyText = Infer<typeof readyTextShape>;

/** `GET /s/{site}/desk/replies`. */
export const repliesShape = /* @__PURE__ */ object({
  wire: optional(text(20)),
  drafts: tolerantList(replyDraftShape, 500),
  texts: tolerantList(readyTextShape, 1000),
  /** Who reads this, and how a reply of theirs is signed. */
  me: optional(name),
  official: officialShape,
  signed: optional(name),
  /** May they write one, publish what they wrote, keep ready texts? */
  mayWrite: or(bool, false),
  mayPublish: or(bool, false),
  mayKeep: or(bool, false),
  /** Somebody else publishes. */
  fourEyes: or(bool, false),
  /** Services that texts are kept for. */
  services: or(tolerantList(name, 200), []),
  serverTime: optional(instant),
});
export type Replies = Infer<typeof repliesShape>;

/** What is done with a reply. */
export const replyActs = ['save', 'publish', 'approve', 'return', 'withdraw'] as const;
export type ReplyAct = (typeof replyActs)[number];

/** `POST /s/{site}/desk/replies`. */
export const replyActShape = /* @__PURE__ */ object({
  act: oneOf(...replyActs),
  /** The draft, and its version as it was seen (S-30). */
  draft: optional(id),
  version: optional(int(0)),
  /** For `save` and `publish`: what it answers, all of one page; or the page on which it stands by itself. */
  comments: or(list(id, MOST_ANSWERED), []),
  page: optional(url),
  text: optional(text(LONGEST_REPLY, 1)),
  lang: optional(lang),
  /** For `return`. */
  reason: optional(text(2000, 1)),
});
export type ReplyWish = Infer<typeof replyActShape>;

/** Answer: what became of it. */
export const replyDoneShape = /* @__PURE__ */ object({
  state: oneOf('waiting', 'returned', 'published', 'withdrawn'),
  draft: optional(id),
  version: optional(int(0)),
  /** Ids of the replies that are public now. */
  published: or(tolerantList(id, MOST_ANSWERED), []),
  /** Comments that got no reply, for they are not public. */
  left: or(tolerantList(id, MOST_ANSWERED), []),
});
export type ReplyDone = Infer<typeof replyDoneShape>;

/** `POST /s/{site}/desk/replies/texts`. */
export const textActShape = /* @__PURE__ */ object({
  act: oneOf('save', 'drop'),
  /** Of one that is there already. */
  id: optional(id),
  version: optional(int(0)),
  service: optional(name),
  title: optional(text(200, 1)),
  text: optional(text(LONGEST_REPLY, 1)),
  lang: optional(lang),
});
export type TextWish = Infer<typeof textActShape>;

/** Answer: the text as it is now; gone without a version. */
export const textDoneShape = /* @__PURE__ */ object({ id, version: optional(int(0)) });
export type TextDone = Infer<typeof textDoneShape>;

/** `POST /s/{site}/desk/replies/texts/import`: a table as `texts.csv` gives it. */
export const textsImportShape = /* @__PURE__ */ object({ csv: text(200_000, 1) });

/** Answer: lines that are new, changed or as they were; those that could not be read, by their number. */
export const textsImportedShape = /* @__PURE__ */ object({
  added: or(int(0), 0),
  changed: or(int(0), 0),
  same: or(int(0), 0),
  wrong: or(tolerantList(int(1), 1000), []),
});
export type TextsImported = Infer<typeof textsImportedShape>;

/** Reads the room. */
export const parseReplies = (value: unknown): Replies | Problem => parse(repliesShape, value);
/** Reads comments. */
export const parseAnswerables = (value: unknown): Answerables | Problem => parse(answerablesShape, value);
/** Reads what is to be done (strict). */
export const parseReplyAct = (value: unknown): ReplyWish | Problem =>
  parse(replyActShape, value, { strict: true });
/** Reads the answer to it. */
export const parseReplyDone = (value: unknown): ReplyDone | Problem => parse(replyDoneShape, value);
/** Reads a change of a text (strict). */
export const parseTextAct = (value: unknown): TextWish | Problem =>
  parse(textActShape, value, { strict: true });
/** Reads the answer to it. */
export const parseTextDone = (value: unknown): TextDone | Problem => parse(textDoneShape, value);
/** Reads a table (strict). */
export const parseTextsImport = (value: unknown): Infer<typeof textsImportShape> | Problem =>
  parse(textsImportShape, value, { strict: true });
/** Reads what became of it. */
export const parseTextsImported = (value: unknown): TextsImported | Problem =>
  parse(textsImportedShape, value);
