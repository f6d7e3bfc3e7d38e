/** The parts of a comment that are kept as JSON, as shapes: what comes out of a database is parsed too. */
import { commentStates, heldReasons } from '../../../model/comment-states.ts';
import type { Author, Comment, Decision, Proposal } from '../../../model/comment.ts';
import { statementShape } from '../../../model/statement.ts';
import { bool, instant, object, oneOf, optional, text, tolerantList } from '../../../model/wire/shape.ts';
import type { Shape } from '../../../model/wire/shape.ts';
import { officialShape } from '../../../model/wire/comment.ts';

/** Beyond any limit of the wire: what was stored once is read whole. */
const ANY = 1_000_000;

export const official = officialShape as Shape<NonNullable<Author['official']>>;
export const statement = statementShape as Shape<NonNullable<Comment['statement']>>;
export const heldBy: Shape<NonNullable<Comment['heldBy']>> = tolerantList(
  oneOf(...heldReasons),
  heldReasons.length,
);

export const proposal: Shape<Proposal> = object({
  text: text(ANY),
  state: oneOf('pending', 'held', 'rejected'),
  at: instant,
  heldBy: optional(heldBy),
  statement: optional(statement),
  reason: optional(text(ANY)),
});

export const decision: Shape<Decision> = object({
  to: oneOf(...commentStates),
  by: oneOf('author', 'system', 'contributor', 'moderator', 'manager', 'admin'),
  at: instant,
  knownAt: instant,
  ground: optional(text(ANY)),
  reason: optional(text(ANY)),
  automated: bool,
  toldAt: optional(instant),
});
