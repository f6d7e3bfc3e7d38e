/**
 * Text that both engines keep alike. PostgreSQL refuses NUL, and UTF-8 has no half surrogate pairs; both become U+FFFD,
 * as the wire's tolerant reading has it. Its strict reading refuses them before they come here (S-24, S-81).
 */
const UNSTORABLE = /[\0\p{Surrogate}]/u;
const EACH = /[\0\p{Surrogate}]/gu;

/** A value as it is bound to a statement. */
export const storable = (value: unknown): unknown =>
  typeof value === 'string' && UNSTORABLE.test(value) ? value.replace(EACH, '\ufffd') : (value ?? null);
