/** The token of a visitor who is signed in: for this tab, until it is past; and what the page keeps while they are away. */
import { read } from '../../model/wire/read.ts';
import { id } from '../../model/wire/common.ts';
import { instant, object, optional, or, text } from '../../model/wire/shape.ts';
import type { Infer } from '../../model/wire/shape.ts';
import { forget, keep, kept } from './storage.ts';

const bearerShape = /* @__PURE__ */ object({ bearer: id, until: instant, name: optional(text(200)) });
/** Who is signed in, and until when. */
export type Bearer = Infer<typeof bearerShape>;

const wayShape = /* @__PURE__ */ object({ verifier: id, target: or(text(200), '') });
/** The secret whose hash went along, and what was being written: id of the comment that is answered, '' for a new one. */
export type Way = Infer<typeof wayShape>;

/** @param base of the site on the companion */
export const bearerOf = (base: string): Bearer | undefined =>
  read(bearerShape, kept('session', `bearer:${base}`).get(''));
export const keepBearer = (base: string, bearer: Bearer): void =>
  void keep('session', `bearer:${base}`, bearer);
export const dropBearer = (base: string): void => forget('session', `bearer:${base}`);

/** Written down when a visitor leaves to sign in. */
export const keepWay = (base: string, way: Way): void => void keep('session', `way:${base}`, way);
/** Read once, when they are back. */
export function takeWay(base: string): Way | undefined {
  const way = read(wayShape, kept('session', `way:${base}`).get(''));
  forget('session', `way:${base}`);
  return way;
}
