/**
 * The statement of reasons that a removal or a refusal carries (DSA art. 17(3), R-107; comments.md section 12).
 * Eleven fields; the author sees all of them beside their own comment, without an account.
 */
import { parse } from './wire/parse.ts';
import { bool, instant, list, object, oneOf, optional, pattern, text, url } from './wire/shape.ts';
import type { Infer, Instant, Shape } from './wire/shape.ts';
import type { Problem } from './problem.ts';

/** Where a decision may be contested. */
const redressShape = /* @__PURE__ */ object({
  /** `review`: the site looks again, by a human (DSA art. 20). The others are outside: mediator, settlement body, court. */
  kind: oneOf('review', 'mediator', 'settlement', 'court'),
  /** Where to go; absent for `review`, which the panel offers itself. */
  url: optional(url),
  /** Last moment; at least six months after the decision for `review`. Absent: none. */
  deadline: optional(instant),
});

/** Ways to contest, at least one. */
export const redressList = /* @__PURE__ */ list(redressShape, 8, 1);

/** The eleven fields; the numbers are those of comments.md section 12. */
export const statementShape = /* @__PURE__ */ object({
  /** 1 What was done. `withheld`: never published. `removed`: taken down. The others concern the author. */
  action: oneOf('withheld', 'removed', 'restricted', 'warned', 'suspended'),
  /** 2 How far it reaches. `territory`: ISO 3166-1 alpha-2 codes; absent = everywhere. */
  scope: object({
    reach: oneOf('page', 'site', 'sites'),
    territory: optional(list(pattern(/^[A-Z]{2}$/, 2), 60, 1)),
  }),
  /** 3 Since when. */
  from: instant,
  /** 4 Until when; absent = without end. */
  until: optional(instant),
  /** 5 Facts and circumstances, at most 5,000 code points (comments.md section 13). */
  facts: text(5000, 1),
  /** 6 What set it off: a notice (art. 16), a trusted flagger, an authority, or the site's own reading. */
  source: oneOf('notice', 'trusted-flagger', 'authority', 'own-initiative'),
  /** 7 Were automated means used to find it, to decide it? `fully` is what R-109 forbids; adapters may report it. */
  automated: object({ detection: bool, decision: oneOf('no', 'partly', 'fully') }),
  /** 8 The law or the clause of the charter. `ref` at most 500 code points. */
  ground: object({ type: oneOf('law', 'terms'), ref: text(500, 1), url: optional(url) }),
  /** 9 Why the ground applies, at most 2,000 code points. */
  explanation: text(2000, 1),
  /** 10 Ways to contest, at least one. */
  redress: redressList,
  /** 11 A reference that can be read out on the telephone. */
  reference: pattern(/^[A-Za-z0-9-]+$/, 64),
});

/** A statement of reasons. */
export type Statement = Infer<typeof statementShape>;

/** One way to contest a decision. */
export type Redress = Statement['redress'][number];

/** Last moment to ask for a review: six months after the decision, as DSA art. 20(1) asks for at least. */
export function reviewDeadline(from: Instant): Instant {
  const date = new Date(from);
  date.setUTCMonth(date.getUTCMonth() + 6);
  return date.toISOString();
}

/**
 * Reads a statement.
 *
 * @param strict as written by a moderator: unknown fields and instants with an offset are refused.
 */
export const parseStatement = (value: unknown, strict?: boolean): Statement | Problem =>
  parse<Statement>(statementShape as Shape<Statement>, value, { strict: !!strict });
