/**
 * What is kept, sealed, of where a comment came from: for admins, who hand it over to those who hold the key. On the
 * desk's origin only.
 */
import { id } from './common.ts';
import { instant, object, oneOf, pattern, tolerantList } from './shape.ts';
import type { Infer } from './shape.ts';

/** One contribution's. */
export const sealedConnectionShape = /* @__PURE__ */ object({
  id,
  comment: id,
  at: instant,
  act: oneOf('create', 'edit', 'withdraw'),
  /** Fingerprint of the key that opens it. */
  key: pattern(/^[\w-]{16}$/, 16),
  sealed: pattern(/^[\w-]+$/, 20_000),
});

/** `GET /s/{site}/desk/connection`: oldest first. */
export const deskConnectionShape = /* @__PURE__ */ object({
  records: tolerantList(sealedConnectionShape, 10_000),
});
export type DeskConnection = Infer<typeof deskConnectionShape>;
