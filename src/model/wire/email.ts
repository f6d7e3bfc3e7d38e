/** The shape of an address to write to: only forms and the companion need it. */
import { pattern } from './shape.ts';
import type { Shape } from './shape.ts';

/** An e-mail address, by its form only; RFC 5321 allows 254 characters. Never public, never hashed (R-95, S-70). */
export const email: Shape<string> = /* @__PURE__ */ pattern(/^[^\s@<>",;]+@[^\s@<>",;]+$/, 254);
