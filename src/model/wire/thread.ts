/**
 * A thread on the wire: `GET /s/{site}/thread`. Comments are flat, each reply names its root, two levels; pages
 * are bounded for roots and for the replies of each root (S-35). Time is the server's: the client's clock may be wrong.
 */
import { closureShape, weeklyShape } from '../calendar.ts';
import { isProblem } from '../failure.ts';
import type { Problem } from '../problem.ts';
import { bare } from './bare.ts';
import { readAnswer } from './read-answer.ts';
import type { Reading } from './parse.ts';
import { bool, instant, int, number, object, oneOf, optional, or } from './shape.ts';
import { text, tolerantList, url } from './shape.ts';
import type { Infer } from './shape.ts';
import { MOST_COMMENTS, commentShape } from './comment.ts';
import { id, lang, name, segments } from './common.ts';
import { twoLevels } from './two-levels.ts';

export { parseComment } from './comment.ts';
export type { Official } from './comment.ts';
export type { Appeal, Revision, ThreadComment } from './own-comment.ts';

/** The rules of the moment, as a visitor may know them. */
export const threadPolicyShape = /* @__PURE__ */ object({
  /** What is missing is read as the most careful. */
  mode: or(oneOf('closed', 'readonly', 'premoderation', 'postmoderation'), 'readonly'),
  /** May one write now? False also while locked, closed or out of hours. */
  open: or(bool, false),
  /** When writing opens again, or closes next; absent = not planned. */
  opensAt: optional(instant),
  closesAt: optional(instant),
  /** Why it is not open, in the site's words. */
  reason: optional(text(500)),
  closures: or(tolerantList(closureShape, 50), []),
  /** A moderator has shut this one thread. */
  locked: or(bool, false),
  slowModeSeconds: or(int(0), 0),
  /** Earliest next contribution of this visitor. */
  nextAllowedAt: optional(instant),
  /** Service hours of the moderators, and when they are next there (`serviceAt` in the past: they are there now). */
  hours: optional(object({ zone: text(60), weekly: weeklyShape })),
  serviceAt: optional(instant),
  charter: optional(object({ url, version: text(40), date: optional(text(10)), text: optional(segments) })),
  /** Who collects the data and where that is explained; no form without them. */
  controller: optional(name),
  privacyUrl: optional(url),
  /** How long what is kept, in the site's words. */
  retention: optional(text(1000)),
  fields: or(
    object({ name: oneOf('required', 'optional', 'absent'), email: oneOf('required', 'optional', 'absent') }),
    { name: 'optional', email: 'absent' },
  ),
  requireStatement: or(bool, true),
  /** Seconds during which an author may edit or withdraw. */
  editSeconds: or(int(0), 0),
  /** Are the maker's checks automatic in part? Said to the author. */
  automated: or(bool, false),
  /** Work that a contribution must show, in bits; absent = none. */
  proof: optional(int(1, 24)),
  /** Where a request for a service belongs. */
  serviceDesk: optional(url),
});

export type ThreadPolicy = Infer<typeof threadPolicyShape>;

/** What the back end can do; the panel hides the rest and never fakes it. What is not said cannot be done. */
export const capabilitiesShape = /* @__PURE__ */ object({
  anonymous: or(bool, false),
  reply: or(bool, false),
  edit: or(bool, false),
  withdraw: or(bool, false),
  vote: or(bool, false),
  report: or(bool, false),
  appeal: or(bool, false),
  statement: or(bool, false),
  track: or(bool, false),
  live: or(bool, false),
  sort: or(tolerantList(oneOf('oldest', 'newest', 'replies', 'votes'), 4), []),
  page: or(oneOf('cursor', 'page', 'offset', 'none'), 'none'),
  /** Code points of a comment. */
  maxLength: or(int(1, 100_000), 2000),
  /** Name of the provider that one can sign in with; one must, where `anonymous` is false. */
  signIn: optional(name),
});

export type Capabilities = Infer<typeof capabilitiesShape>;

export const threadShape = /* @__PURE__ */ object({
  /** Version of the wire, see `version.ts`. */
  wire: optional(text(20)),
  /** Its own id: a thread is not its address. Absent while nobody has written: a read creates none. */
  id: optional(id),
  /** The page's canonical address. */
  address: url,
  title: optional(text(500)),
  lang: optional(lang),
  /** `public`: comments that all may read. `pending`: only where the site chooses to say so (S-26). */
  counts: or(object({ public: int(0), pending: optional(int(0)) }), { public: 0 }),
  policy: or(threadPolicyShape, {}),
  capabilities: or(capabilitiesShape, {}),
  sort: or(oneOf('oldest', 'newest', 'replies', 'votes'), 'oldest'),
  comments: tolerantList(commentShape, MOST_COMMENTS),
  /** Cursor of the next roots, of the ones before, and of the live stream. */
  next: optional(id),
  previous: optional(id),
  cursor: optional(id),
  /** Goes back with a contribution: proof of some seconds between reading and writing. */
  pass: optional(text(500)),
  serverTime: optional(instant),
  /** Average of the rating on this page, 1 to 5, and how many gave one. */
  rating: optional(object({ average: number(1, 5), votes: int(1) })),
});

/** One page of a thread. */
export type ThreadPage = Infer<typeof threadShape>;

/** Reads a thread's page; its comments come out on two levels. */
export function parseThread(value: unknown, reading?: Reading): ThreadPage | Problem {
  const page = readAnswer(threadShape, value, reading?.base);
  return isProblem(page) ? page : bare(page, { comments: twoLevels(page.comments) });
}
