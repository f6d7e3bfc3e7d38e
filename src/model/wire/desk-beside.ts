/**
 * What the desk asks for beside a comment: its reports, and the other contributions of its author. On the desk's origin
 * only, like `desk.ts`.
 */
import type { Problem } from '../problem.ts';
import { commentStates } from '../comment-states.ts';
import { id } from './common.ts';
import { parse } from './parse.ts';
import { reportKinds } from './report.ts';
import { bool, instant, object, oneOf, optional, or, text, tolerantList, url } from './shape.ts';
import type { Infer } from './shape.ts';

/** `GET /s/{site}/desk/reports`: open reports of a comment, oldest first. Who reported is not told. */
export const deskReportsShape = /* @__PURE__ */ object({
  comment: id,
  reports: tolerantList(
    object({
      reference: text(64, 1),
      receivedAt: instant,
      kind: or(oneOf(...reportKinds), 'other'),
      reason: text(5000),
    }),
    200,
  ),
});
export type DeskReports = Infer<typeof deskReportsShape>;

/**
 * `GET /s/{site}/desk/history`: other contributions that may be of the same author, newest first. `address`: sent with
 * the same e-mail address, which is not told; `name`: signed alike, which proves nothing.
 */
export const deskHistoryShape = /* @__PURE__ */ object({
  comment: id,
  others: tolerantList(
    object({
      id,
      by: oneOf('address', 'name'),
      state: or(oneOf(...commentStates), 'unknown'),
      receivedAt: instant,
      page: url,
      title: optional(text(500)),
      /** Its beginning. */
      text: text(400),
      /** Clause or law of the decision on it. */
      ground: optional(text(500)),
    }),
    50,
  ),
  /** There are older ones. */
  more: or(bool, false),
});
export type DeskHistory = Infer<typeof deskHistoryShape>;

/** Reads the reports of a comment. */
export const parseDeskReports = (value: unknown): DeskReports | Problem => parse(deskReportsShape, value);
/** Reads the other contributions of an author. */
export const parseDeskHistory = (value: unknown): DeskHistory | Problem => parse(deskHistoryShape, value);
