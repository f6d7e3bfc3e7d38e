/**
 * A visitor's write: once for its Idempotency-Key (S-27). The key is kept hashed, for it may be all that stands between
 * a reader of the database and an answer; so is the body.
 */
import { invalid, isProblem, problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import { parse } from '../../model/wire/parse.ts';
import { pattern } from '../../model/wire/shape.ts';
import type { Tx } from '../store/store.ts';
import { instantOf } from './deps.ts';
import type { CommentsDeps } from './deps.ts';
import { orProblem } from './refuse.ts';
import { hashed } from './tokens.ts';

/** What identifies a write. */
export interface Keyed {
  /** The header, as it came. */
  readonly key: string | undefined;
  /** Method and path; with the body they make the fingerprint. */
  readonly what: string;
  /** The body after parsing: the same request means the same again, however it is spaced. */
  readonly body: unknown;
}

/** Visible ASCII; the draft's structured field may put it in quotation marks. */
const keyShape = /* @__PURE__ */ pattern(/^[\x21-\x7e]{8,200}$/, 200);

/**
 * Runs `work` once. A problem thrown by `refuse` leaves nothing behind, not even the key.
 *
 * @returns the answer, new or that of the first time; or a problem: `invalid` without a key, `key-reused`.
 */
export async function writeOnce<T extends object>(
  { store, clock }: Pick<CommentsDeps, 'store' | 'clock'>,
  site: string,
  { key, what, body }: Keyed,
  work: (tx: Tx, now: number) => Promise<T>,
): Promise<{ readonly answer: T; readonly replayed: boolean } | Problem> {
  const at = '/Idempotency-Key';
  if (!key) return invalid({ path: at, code: 'missing' });
  const read = parse(keyShape, key, { strict: true });
  if (isProblem(read)) return invalid({ path: at, code: 'format' });
  const now = clock.now();
  const once = await orProblem(() =>
    store.once(
      site,
      hashed(`${site}\n${read}`),
      hashed(`${what}\n${JSON.stringify(body)}`),
      instantOf(now),
      (tx) => work(tx, now),
    ),
  );
  return once === 'key-reused' ? problem('key-reused') : once;
}
