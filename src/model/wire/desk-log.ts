/** The log of one comment on the wire: `GET /s/{site}/desk/log` (S-30, R-107). Answered on the desk's origin only. */
import type { Problem } from '../problem.ts';
import { id, name } from './common.ts';
import { readAnswer } from './read-answer.ts';
import { instant, object, oneOf, optional, text, tolerantList } from './shape.ts';
import type { Infer } from './shape.ts';

export const auditLogShape = /* @__PURE__ */ object({
  comment: id,
  /** Oldest first. */
  lines: tolerantList(
    object({
      at: instant,
      by: oneOf('author', 'system', 'contributor', 'moderator', 'manager', 'admin'),
      /** Who, if it was somebody of the site. */
      name: optional(name),
      /** States; `edit …` where an edit that waits was meant. */
      from: text(40),
      to: text(40),
      ground: optional(text(500)),
      reason: optional(text(2000)),
    }),
    1000,
  ),
});
export type AuditLog = Infer<typeof auditLogShape>;

/** Reads the log. */
export const parseAuditLog = (value: unknown): AuditLog | Problem => readAnswer(auditLogShape, value);
