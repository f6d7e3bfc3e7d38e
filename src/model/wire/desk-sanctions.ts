/**
 * Measures against authors at the desk (DSA art. 23): what holds, what can be imposed on the author of a comment, what
 * is imposed, lifted, and answered. On the desk's origin only, like `desk.ts`.
 */
import type { Problem } from '../problem.ts';
import { authorKinds, measures } from '../sanction.ts';
import { statementShape } from '../statement.ts';
import { id, name } from './common.ts';
import { parse } from './parse.ts';
import { bool, instant, int, list, object, oneOf, optional, or, text, tolerantList, url } from './shape.ts';
import type { Infer } from './shape.ts';

/** A measure as a moderator reads it. */
export const deskSanctionShape = /* @__PURE__ */ object({
  id,
  comment: id,
  /** Where that comment stands, and what it is signed with. */
  page: optional(url),
  author: optional(text(80)),
  measure: oneOf(...measures),
  /** By what the author is known. */
  kind: oneOf(...authorKinds),
  /** Told to the author; absent once it has had its time. */
  reason: optional(text(2000)),
  ground: optional(text(500)),
  illegal: or(bool, false),
  at: instant,
  until: optional(instant),
  liftedAt: optional(instant),
  /** It has an effect now. */
  holds: or(bool, false),
  /** Who imposed it, and whether that is whoever reads this. */
  by: optional(name),
  mine: or(bool, false),
  reference: optional(text(64)),
  contest: optional(
    object({
      state: oneOf('open', 'upheld', 'reversed'),
      reference: text(64),
      openedAt: instant,
      text: text(5000),
      explanation: optional(text(2000)),
      /** A colleague must answer: whoever reads this has imposed it. */
      another: or(bool, false),
    }),
  ),
  version: int(0),
});
export type DeskSanction = Infer<typeof deskSanctionShape>;

/** `GET /s/{site}/desk/sanctions`: all that hold and all that are contested; with `comment`, those of its author. */
export const deskSanctionsShape = /* @__PURE__ */ object({
  sanctions: tolerantList(deskSanctionShape, 500),
  /** There are more. */
  more: or(bool, false),
  /** May whoever reads this impose, lift and answer? */
  may: or(bool, false),
  /** With `comment`: what can be imposed, and whether a warning holds, without which nobody is suspended. */
  measures: or(tolerantList(oneOf(...measures), measures.length), []),
  warned: or(bool, false),
  /** Days that a measure may last. */
  longest: or(int(1), 90),
  /** The charter's clauses, to choose a ground from. */
  clauses: or(tolerantList(object({ ref: text(500, 1), title: text(500), url: optional(url) }), 100), []),
});
export type DeskSanctions = Infer<typeof deskSanctionsShape>;

/**
 * `POST /s/{site}/desk/sanctions`. `until` for all but a warning. `illegal`: the content is manifestly illegal, so that
 * no warning need have gone before.
 */
export const imposeShape = /* @__PURE__ */ object({
  comment: id,
  measure: oneOf(...measures),
  until: optional(instant),
  ground: statementShape.fields.ground,
  /** Read by the author. */
  reason: text(2000, 1),
  illegal: or(bool, false),
});
export type Impose = Infer<typeof imposeShape>;

/** `POST /s/{site}/desk/sanctions/lift`: one or several, as they were seen. */
export const liftShape = /* @__PURE__ */ object({
  sanctions: list(object({ id, version: int(0) }), 100, 1),
});

/** `POST /s/{site}/desk/sanctions/answer`: to the contest of one. `reversed` lifts it. */
export const sanctionAnswerShape = /* @__PURE__ */ object({
  id,
  version: int(0),
  outcome: oneOf('upheld', 'reversed'),
  explanation: text(2000, 1),
});
export type SanctionAnswer = Infer<typeof sanctionAnswerShape>;

/** The answer to each: the measures as they are now. */
export const sanctionedShape = /* @__PURE__ */ object({ sanctions: tolerantList(deskSanctionShape, 100) });

/** Reads what there is. */
export const parseDeskSanctions = (value: unknown): DeskSanctions | Problem =>
  parse(deskSanctionsShape, value);
/** Reads a new one (strict). */
export const parseImpose = (value: unknown): Impose | Problem => parse(imposeShape, value, { strict: true });
/** Reads those to be lifted (strict). */
export const parseLift = (value: unknown): Infer<typeof liftShape> | Problem =>
  parse(liftShape, value, { strict: true });
/** Reads an answer to a contest (strict). */
export const parseSanctionAnswer = (value: unknown): SanctionAnswer | Problem =>
  parse(sanctionAnswerShape, value, { strict: true });
/** Reads what became of it. */
export const parseSanctioned = (value: unknown): Infer<typeof sanctionedShape> | Problem =>
  parse(sanctionedShape, value);
