/**
 * Reporting a comment, following the report, contesting a decision (DSA art. 16, 17 and 20; R-106; requirements.md
 * section 13). No account is needed for any of it.
 */
import type { FieldError, Problem } from '../problem.ts';
import { redressList } from '../statement.ts';
import { parse } from './parse.ts';
import { readAnswer } from './read-answer.ts';
import { read } from './read.ts';
import { bool, instant, object, oneOf, optional, or, text, url } from './shape.ts';
import type { Infer } from './shape.ts';
import { id, name } from './common.ts';
import { email } from './email.ts';
import { appealShape } from './own-comment.ts';
import { reportKinds } from './report-kinds.ts';

export { contactAsked, reportKinds } from './report-kinds.ts';
export type { ReportKind } from './report-kinds.ts';

/** `POST /s/{site}/reports`; flat and strict. */
export const reportShape = /* @__PURE__ */ object({
  /** Exact place: the comment, and the address of its page with `#c-ID` (art. 16(2)(b)). */
  comment: id,
  page: url,
  kind: oneOf(...reportKinds),
  /** Why it is thought to be illegal or against the charter (art. 16(2)(a)). */
  reason: text(5000, 1),
  name: optional(text(200, 1)),
  email: optional(email),
  /** The statement of good faith (art. 16(2)(d)). */
  goodFaith: oneOf(true),
  website: optional(text(500)),
});
export type Report = Infer<typeof reportShape>;

/** Answer: the acknowledgement (art. 16(4)). */
export const reportReceiptShape = /* @__PURE__ */ object({
  /** Can be read out on the telephone. */
  reference: text(64, 1),
  receivedAt: instant,
  /** Shows this one report's progress. */
  token: optional(id),
  /** Others have already reported this comment. */
  already: or(bool, false),
});
export type ReportReceipt = Infer<typeof reportReceiptShape>;

/** `GET /s/{site}/reports/{token}`: the decision and the ways to contest it (art. 16(5)-(6)). */
export const reportStatusShape = /* @__PURE__ */ object({
  reference: text(64, 1),
  receivedAt: instant,
  state: or(oneOf('received', 'under-review', 'decided', 'void', 'unknown'), 'unknown'),
  /** `kept`: it stays as it is. `removed`, `withheld`: it is not public. */
  decision: optional(oneOf('kept', 'removed', 'withheld')),
  decidedAt: optional(instant),
  explanation: optional(text(2000)),
  redress: optional(redressList),
  automated: or(bool, false),
  appeal: optional(appealShape),
  /** Where the comment stands. */
  page: optional(url),
  body: optional(name),
});
export type ReportStatus = Infer<typeof reportStatusShape>;

/**
 * `POST /s/{site}/appeals`: by the author or the reporter, whose token says which decision is meant. `sanction`: a
 * measure against the author is contested, not the decision about the comment.
 */
export const appealDraftShape = /* @__PURE__ */ object({
  token: id,
  text: text(5000, 1),
  sanction: optional(id),
});
export type AppealDraft = Infer<typeof appealDraftShape>;

/**
 * What a report lacks, of what a person fills in: the form asks before it sends, and the companion asks the same by
 * `parseReport`.
 *
 * @param draft as it would be sent; `kind` and `goodFaith` are absent or false while nothing is chosen
 * @returns the mistakes, each with its path; none when the report may be sent
 */
export function checkReport(draft: {
  readonly [Field in 'kind' | 'reason' | 'name' | 'email' | 'goodFaith']?: string | boolean | undefined;
}): readonly FieldError[] {
  const { kind, reason, name, email, goodFaith } = reportShape.fields;
  return Object.entries({ kind, reason, name, email, goodFaith }).flatMap(([field, shape]): FieldError[] => {
    const value = draft[field as keyof typeof draft];
    if (value === undefined ? shape.is === 'optional' : read<unknown>(shape, value) !== undefined) return [];
    const limit = field === 'reason' && `${value}`.trim() && reason.max;
    return [{ path: `/${field}`, ...(limit ? { code: 'too-long', limit } : { code: 'missing' }) }];
  });
}

/** Reads a report (strict). */
export function parseReport(value: unknown): Report | Problem {
  return parse(reportShape, value, { strict: true });
}
/** Reads a contest (strict). */
export const parseAppeal = (value: unknown): AppealDraft | Problem =>
  parse(appealDraftShape, value, { strict: true });
/** The same for a browser, which need not say why: undefined when it cannot be sent. */
export const readAppeal = (value: unknown): AppealDraft | undefined => read(appealDraftShape, value);
/** Reads the acknowledgement. */
export const parseReportReceipt = (value: unknown): ReportReceipt | Problem =>
  readAnswer(reportReceiptShape, value);
/** Reads the state of a report. */
export const parseReportStatus = (value: unknown): ReportStatus | Problem =>
  readAnswer(reportStatusShape, value);
