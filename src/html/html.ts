/**
 * HTML written by a template whose every hole is escaped, so that no data can become markup:
 *
 *     html`<p lang="${lang}">${name}</p>`
 *
 * A hole stands in text or in a double-quoted attribute, nowhere else (see context.ts). In an attribute,
 * `undefined`, `null` and `false` leave the whole attribute out, and so does an address that must not be written.
 */
import { markupAddress, markupSet } from './address.ts';
import { contexts, isAddress } from './context.ts';
import type { Context } from './context.ts';
import { escape } from './escape.ts';

// Known in this module only: no data from outside, JSON least of all, can pass for HTML.
const MARKUP = Symbol('markup');

/** Finished markup. Only `html` makes it; `write` gives its text. */
export interface Html {
  readonly [MARKUP]: string;
}

/** What may fill a hole. In an attribute a list is not allowed. */
export type Hole = string | number | boolean | null | undefined | Html | readonly Hole[];

const isHtml = (value: unknown): value is Html =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, MARKUP);

const inText = (hole: Hole): string => {
  if (Array.isArray(hole)) return (hole as readonly Hole[]).map(inText).join('');
  if (isHtml(hole)) return hole[MARKUP];
  return typeof hole === 'string' || typeof hole === 'number' ? escape(String(hole)) : '';
};

/** The value as it is written, or undefined when the attribute is left out. */
const inAttribute = (hole: Hole, attribute: string, whole: boolean): string | undefined => {
  if (hole === undefined || hole === null || hole === false) return whole ? undefined : '';
  if (typeof hole === 'object') throw new TypeError(`html template: no plain value for ${attribute}`);
  const value = String(hole);
  const written = (): string | undefined =>
    attribute === 'srcset' ? markupSet(value) : markupAddress(value, attribute === 'href');
  const safe = whole && isAddress(attribute) ? written() : value;
  // An empty `data-*` says nothing, and some editors' filters mangle it (R-03).
  return safe === undefined || (!safe && attribute.startsWith('data-')) ? undefined : escape(safe);
};

/** A template, read once: its pieces, with the blanks of our own layout folded, and where its holes stand. */
type Template = { readonly pieces: readonly string[]; readonly places: readonly Context[] };

const known = new WeakMap<readonly string[], Template>();

const templateOf = (strings: readonly string[]): Template => {
  let template = known.get(strings);
  if (!template) {
    const pieces = strings.map((piece) => piece.replace(/\s*\n\s*(>?)/g, (_, end: string) => end || ' '));
    template = { pieces, places: contexts(pieces) };
    known.set(strings, template);
  }
  return template;
};

/** The tag of the template. */
export const html = (strings: TemplateStringsArray, ...holes: readonly Hole[]): Html => {
  const { pieces, places } = templateOf(strings);
  let out = pieces[0] ?? '';
  places.forEach((place, index) => {
    const after = pieces[index + 1] ?? '';
    const hole = holes[index];
    const value =
      place.attribute === undefined ? inText(hole) : inAttribute(hole, place.attribute, place.whole);
    if (value !== undefined) out += value + after;
    // Takes back ` name="` and skips the closing quotation mark.
    else out = out.slice(0, out.lastIndexOf(' ')) + after.slice(1);
  });
  return { [MARKUP]: out };
};

/** Nothing, where markup is expected. */
export const nothing: Html = { [MARKUP]: '' };

/** The text of finished markup, ready to be sent. */
export const write = (markup: Html): string => markup[MARKUP];

/** The same pieces with something between them. */
export const join = (pieces: readonly Hole[], between: Hole): Hole[] =>
  pieces.flatMap((piece, index) => (index ? [between, piece] : [piece]));
