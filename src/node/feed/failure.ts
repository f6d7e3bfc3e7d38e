/** Why a visit gave no posts, in one code; the sentences are in the words of the command line. */
import type { GetFailureKind } from '../net/failure.ts';
import type { ReaderFailure } from './readers/reader.ts';

/** What the way out, the server, the reader or the database said. */
export type VisitFailureKind =
  | GetFailureKind
  | ReaderFailure['kind']
  /** 401, 403. */
  | 'unauthorised'
  /** A network that wants a token, and none is there. */
  | 'no-token'
  /** A token that had its time, or was taken back. */
  | 'token-expired'
  /** 404, or an account that its server does not know. */
  | 'not-found'
  /** 410: never asked again. */
  | 'gone'
  /** 429. */
  | 'rate-limited'
  /** 5xx. */
  | 'server-error'
  /** Any other status that brings no feed. */
  | 'bad-status'
  /** The address or the account of the configuration cannot be asked. */
  | 'bad-account'
  /** The database could not be written; nothing was lost. */
  | 'not-stored'
  /** The whole of the source's time was used up. */
  | 'over-budget'
  /** A mistake of ours. */
  | 'unexpected';

/** These will not pass by waiting: somebody must look at the configuration. */
const LASTING: ReadonlySet<VisitFailureKind> = new Set([
  ...([
    'gone',
    'not-found',
    'unauthorised',
    'bad-account',
    'no-token',
    'token-expired',
    'bad-url',
    'bad-port',
    'blocked-address',
  ] as const),
  ...(['web-page', 'not-a-feed', 'too-large', 'bad-redirect', 'too-many-redirects', 'downgrade'] as const),
]);

/** Failures in a row after which any of them counts as lasting: more than a day, by the schedule. */
const TOO_OFTEN = 10;

/** Must somebody look at it? @param failures in a row, this one included */
export const isLasting = (kind: VisitFailureKind, failures: number): boolean =>
  LASTING.has(kind) || failures >= TOO_OFTEN;

/** The failure of a status; undefined for one that brings a document or says that nothing is new. */
export function failureOf(status: number): VisitFailureKind | undefined {
  if (status === 200 || status === 304) return undefined;
  if (status === 401 || status === 403) return 'unauthorised';
  if (status === 404) return 'not-found';
  if (status === 410) return 'gone';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'server-error' : 'bad-status';
}
