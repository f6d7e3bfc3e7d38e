/**
 * A resident who signs in: the code that the companion's page sends back in the fragment, exchanged once for a token
 * that lasts some hours. Code and token travel in bodies alone, never in an address (S-73).
 */
import type { Problem } from '../problem.ts';
import { id } from './common.ts';
import { parse } from './parse.ts';
import { readAnswer } from './read-answer.ts';
import { instant, object, optional, pattern, text } from './shape.ts';
import type { Infer } from './shape.ts';

/** 256 random bits. */
const random = /* @__PURE__ */ pattern(/^[\w-]{43}$/, 43);

/** `POST /s/{site}/sign-in/code`: the code, and what the page that asked for it has kept. */
export const exchangeShape = /* @__PURE__ */ object({ code: random, verifier: random });
export type Exchange = Infer<typeof exchangeShape>;

export const signedInShape = /* @__PURE__ */ object({
  bearer: id,
  until: instant,
  /** The name that will stand beside comments, where the site takes the provider's. */
  name: optional(text(200)),
});
export type SignedIn = Infer<typeof signedInShape>;

/** Says who asks. */
export const bearerShape = /* @__PURE__ */ object({ bearer: random });

/** Reads an exchange (strict). */
export const parseExchange = (value: unknown): Exchange | Problem =>
  parse(exchangeShape, value, { strict: true });
/** Reads a question of somebody who is signed in (strict). */
export const parseBearer = (value: unknown): Infer<typeof bearerShape> | Problem =>
  parse(bearerShape, value, { strict: true });
/** Reads the answer to an exchange. */
export const parseSignedIn = (value: unknown): SignedIn | Problem => readAnswer(signedInShape, value);
