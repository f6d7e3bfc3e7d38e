/**
 * The feed at the desk on the wire: what waits, what is hidden, what stands first, and what is decided about it.
 * Answered on the desk's own origin only, to people who have signed in.
 */
import { postShape } from '../post.ts';
import type { Problem } from '../problem.ts';
import { id, name } from './common.ts';
import { parse } from './parse.ts';
import { instant, int, list, object, oneOf, optional, or, record, text, tolerantList } from './shape.ts';
import type { Infer } from './shape.ts';

/** What a moderator looks through. `decided`: whatever somebody has decided about. */
export const feedQueues = ['held', 'hidden', 'pinned', 'decided', 'shown'] as const;
export type FeedQueue = (typeof feedQueues)[number];

/** Why a post is not simply shown; `edited`: its author changed it since somebody said that it may be; `window`: it waits until a closing window of the calendar ends. */
export const feedReasons = [
  ...(['decision', 'post', 'words', 'account', 'language', 'age', 'young', 'window'] as const),
  ...(['all', 'source', 'edited'] as const),
] as const;

const act = oneOf('show', 'hide', 'pin', 'undo');
const postId = text(2048, 1);

/** One decision that holds, or one line of the log. */
const madeFields = {
  act,
  until: optional(instant),
  reason: or(text(2000), ''),
  /** Who decided. */
  name: optional(name),
  at: instant,
} as const;

/** One post as a moderator sees it; its pictures are those of the feed. */
export const deskPostShape = /* @__PURE__ */ object({
  post: postShape,
  /** Id of the source, and its name for people. */
  source: text(200, 1),
  sourceName: optional(name),
  state: oneOf('shown', 'held', 'hidden'),
  why: optional(oneOf(...feedReasons)),
  /** Entries of the list that it met, for the moderator's eyes. */
  words: or(tolerantList(text(200), 20), []),
  decision: optional(object(madeFields)),
  /** Service time that it has waited for somebody, in milliseconds; absent where it waits for nobody. */
  waited: optional(int(0)),
});
export type DeskPost = Infer<typeof deskPostShape>;

/** `GET /s/{site}/desk/feed`. */
export const deskFeedShape = /* @__PURE__ */ object({
  wire: optional(text(20)),
  queue: or(oneOf(...feedQueues), 'held'),
  /** Newest first. */
  posts: tolerantList(deskPostShape, 200),
  next: optional(id),
  counts: or(record(int(0), feedQueues.length), {}),
});
export type DeskFeed = Infer<typeof deskFeedShape>;

/** One decision: `pin` needs an end. Each needs a reason, which the log keeps. */
export const feedDecisionShape = /* @__PURE__ */ object({
  post: postId,
  act,
  until: optional(instant),
  reason: text(2000, 1),
});

/** `POST /s/{site}/desk/feed`: one or many, each decided by itself. */
export const feedDecisionsShape = /* @__PURE__ */ object({ decisions: list(feedDecisionShape, 200, 1) });

/** Answer: for each, in its order, the post's new state, or the type of the problem. */
export const feedDecidedShape = /* @__PURE__ */ object({
  results: tolerantList(
    object({
      post: postId,
      state: or(oneOf('shown', 'held', 'hidden', 'unknown'), 'unknown'),
      problem: optional(text(40)),
    }),
    200,
  ),
});
export type FeedDecided = Infer<typeof feedDecidedShape>;

/** `GET /s/{site}/desk/feed/log`: every decision about a post, oldest first. */
export const feedLogShape = /* @__PURE__ */ object({
  post: postId,
  lines: tolerantList(object(madeFields), 1000),
});
export type FeedLog = Infer<typeof feedLogShape>;

/** Reads a page of the feed at the desk. */
export const parseDeskFeed = (value: unknown): DeskFeed | Problem => parse(deskFeedShape, value);
/** Reads decisions (strict). */
export const parseFeedDecisions = (value: unknown): Infer<typeof feedDecisionsShape> | Problem =>
  parse(feedDecisionsShape, value, { strict: true });
/** Reads the answer to decisions. */
export const parseFeedDecided = (value: unknown): FeedDecided | Problem => parse(feedDecidedShape, value);
/** Reads the log of a post. */
export const parseFeedLog = (value: unknown): FeedLog | Problem => parse(feedLogShape, value);
