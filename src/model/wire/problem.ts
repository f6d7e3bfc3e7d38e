/**
 * A problem that came over the wire (RFC 9457): ours, a proxy's, or a page of HTML in its place.
 */
import { isProblemType, problemFromStatus } from '../problem.ts';
import type { FieldCode, FieldError, Problem, ProblemExtra } from '../problem.ts';
import { read } from './read.ts';
import { int, instant, number, object, optional, or, text, tolerantList } from './shape.ts';
import type { Shape } from './shape.ts';

/** The members that a client uses; a code of a later version is kept, and words have a sentence for what they miss. */
const problemShape = /* @__PURE__ */ object({
  type: or(text(500), ''),
  detail: optional(text(2000)),
  instance: optional(text(500)),
  errors: optional(
    tolerantList(
      object({
        path: text(500),
        code: text(40) as Shape<FieldCode>,
        limit: optional(number(-1e15, 1e15)),
        expected: optional(text(40)),
        allowed: optional(tolerantList(text(200), 100)),
      }) as Shape<FieldError>,
      50,
    ),
  ),
  retryAfter: optional(int(0, 31_536_000)),
  reasons: optional(tolerantList(text(40), 20)),
  until: optional(instant),
});

/**
 * Reads the body of a bad answer.
 *
 * @param value the parsed body, or undefined when it was no JSON. @param status the answer's HTTP status.
 * @returns always a problem. `type` may be a bare name or a URI that ends in one; when we do not know it, the status
 *   says what it means.
 */
export function parseProblem(value: unknown, status: number): Problem {
  const found = read(problemShape, value);
  if (!found) return problemFromStatus(status);
  const { type, ...extra } = found;
  const name = type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':'), type.lastIndexOf('#')) + 1);
  const members = extra as ProblemExtra;
  return isProblemType(name)
    ? { type: name, title: name.replaceAll('-', ' '), status, ...members }
    : problemFromStatus(status, members);
}
