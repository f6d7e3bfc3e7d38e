/** What routes have in common: what any of them may answer, and the headers of writes. */
import type { ProblemType } from '../../problem.ts';
import { id } from '../common.ts';

/** What any read, and any write, may answer. */
export const read: readonly ProblemType[] = ['not-found', 'rate-limited', 'internal', 'unavailable'];
export const write: readonly ProblemType[] = [
  ...read,
  'invalid',
  'forbidden',
  'too-large',
  'wrong-type',
  'key-reused',
];

/** The author's token, of the comment that the path names. */
export const token = { in: 'header', shape: id, required: true } as const;
/** IETF draft idempotency-key-header; kept for 24 hours (S-27). */
export const key = { in: 'header', shape: id, required: true } as const;
