/**
 * What went wrong, in one shape for the API, the widgets and the companion (RFC 9457, `application/problem+json`).
 * A problem carries codes and figures, never sentences: `words` turns a type and each field code into a sentence.
 * It never holds a stack, a query, a file path or a version (S-33).
 */
export { failure, isProblem } from './failure.ts';

/**
 * Each type with the HTTP status that the companion answers (comments.md section 12; RFC 9110; RFC 4918 for 423).
 * 0 means that it never is an answer: the client found it by itself.
 */
const statuses = {
  invalid: 400,
  unauthorised: 401,
  forbidden: 403,
  suspended: 403,
  'not-found': 404,
  'wrong-method': 405,
  timeout: 504,
  conflict: 409,
  duplicate: 409,
  gone: 410,
  'too-large': 413,
  'wrong-type': 415,
  nudge: 422,
  'no-page': 422,
  'key-reused': 422,
  closed: 423,
  'rate-limited': 429,
  internal: 500,
  unavailable: 503,
  'not-configured': 503,
  offline: 0,
  garbled: 0,
  insecure: 0,
  'too-new': 0,
  'too-old': 0,
} as const;

/**
 * The kinds of problem.
 *
 * - `invalid`: the value breaks its shape or a rule; `errors` names each place.
 * - `unauthorised`, `forbidden`, `not-found`, `wrong-method`, `gone`, `too-large`, `wrong-type`: as in HTTP. A wrong
 *   edit or tracking token is `not-found`, never `forbidden` (S-23).
 * - `suspended`: its author may not write until `until` (DSA art. 23); `detail` is the reason that they were told.
 * - `conflict`: the thing changed meanwhile, or the move does not exist from its present state (S-30).
 * - `duplicate`: the same text was sent a moment ago.
 * - `nudge`: the author is asked to think again and may send anyway; `reasons` says why.
 * - `no-page`: no thread can be born for this address.
 * - `key-reused`: an Idempotency-Key came back with another body (S-27).
 * - `closed`: no contribution is taken now; `until` says when that ends, if known.
 * - `rate-limited`, `unavailable`: come back after `retryAfter` seconds.
 * - `not-configured`: the site lacks what it must show before it may ask for data.
 * - `internal`: a fault of the companion. `timeout`: no answer in time.
 * - `offline`: no network. `garbled`: the answer is not what it should be. `insecure`: an address that is not http(s),
 *   or http from an https page. `too-new`, `too-old`: widget and companion do not speak the same wire.
 */
export type ProblemType = keyof typeof statuses;

/**
 * What is wrong with one field. `limit` of the error gives the bound for the `too-…` codes.
 *
 * - `missing`, `unknown` (no such field), `type` (`expected` names the right one), `choice` (`allowed` lists them)
 * - `characters`: NUL or half a surrogate pair. `format`: not the pattern. `url`: not an http(s) address.
 *   `instant`: not an ISO 8601 date and time. `date`: no such day. `zone`: no such IANA time zone.
 * - `too-short`, `too-long`: text, in code points. `too-few`, `too-many`: list entries. `too-low`, `too-high`: numbers.
 * - `order`: the end does not come after the beginning. `overlap`: two spans share some time.
 * - `absent`: the site does not take this field. `automated`: a decision must not be fully automated.
 */
export type FieldCode =
  | 'missing'
  | 'unknown'
  | 'type'
  | 'choice'
  | 'characters'
  | 'format'
  | 'url'
  | 'instant'
  | 'date'
  | 'zone'
  | 'too-short'
  | 'too-long'
  | 'too-few'
  | 'too-many'
  | 'too-low'
  | 'too-high'
  | 'order'
  | 'overlap'
  | 'absent'
  | 'automated';

/** One mistake in one place. `path` is a JSON Pointer (RFC 6901): `/text`, `/closures/0/from`; '' is the whole value. */
export interface FieldError {
  readonly path: string;
  readonly code: FieldCode;
  readonly limit?: number;
  readonly expected?: string;
  readonly allowed?: readonly string[];
}

/** A problem, with the names of RFC 9457 and our extension members. */
export interface Problem {
  readonly type: ProblemType;
  /** Short English name of the type for logs and other programs; people read `words`. */
  readonly title: string;
  /** HTTP status; absent when no answer came. */
  readonly status?: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly errors?: readonly FieldError[];
  /** Seconds to wait before the next try. */
  readonly retryAfter?: number;
  /** Why the author is nudged: codes. */
  readonly reasons?: readonly string[];
  /** Instant (ISO 8601 UTC) at which a closing ends. */
  readonly until?: string;
}

/** What may be said beside the type. */
export type ProblemExtra = Partial<Omit<Problem, 'type'>>;

/** Is it one of our type names? Own keys only: a page may have polluted `Object.prototype` (S-05). */
export const isProblemType = (value: unknown): value is ProblemType =>
  typeof value === 'string' && Object.hasOwn(statuses, value);

/** The HTTP status of a type; undefined for what only a client can meet. */
export const statusOf = (type: ProblemType): number | undefined => statuses[type] || undefined;

/**
 * Makes a problem.
 *
 * @param type its kind; title and status follow from it.
 * @param extra further members; they win over what follows from the type.
 */
export function problem(type: ProblemType, extra?: ProblemExtra): Problem {
  const status = statusOf(type);
  return { type, title: type.replaceAll('-', ' '), ...(status && { status }), ...extra };
}

/** An `invalid` problem from its field errors. */
export const invalid = (...errors: readonly FieldError[]): Problem => problem('invalid', { errors });

/** Statuses whose meaning is not that of the first type with the same number; servers and proxies send them too. */
const meanings: Readonly<Record<number, ProblemType>> = {
  0: 'offline',
  408: 'timeout',
  409: 'conflict',
  412: 'conflict',
  419: 'unauthorised',
  422: 'invalid',
  428: 'conflict',
  451: 'gone',
  502: 'unavailable',
  503: 'unavailable',
};

/**
 * The problem that an HTTP status means when the body says nothing of use.
 *
 * @param status HTTP status; 0 stands for no answer at all.
 */
export function problemFromStatus(status: number, extra?: ProblemExtra): Problem {
  const type =
    meanings[status] ??
    (Object.keys(statuses) as ProblemType[]).find((name) => statuses[name] === status) ??
    (status >= 500 ? 'unavailable' : status >= 400 ? 'invalid' : 'garbled');
  return { ...problem(type), ...(status && { status }), ...extra };
}
