/**
 * Text as a list of segments: the only form in which the words of a post or a comment travel. A view binds
 * each one as text, so nothing that a stranger wrote is ever read as HTML (R-72, S-12).
 */
import { clean } from './clean.ts';
import { httpUrl } from './safe-url.ts';

/** One piece of a text, in reading order. `href` and `src` are absolute http(s) addresses, already checked. */
export type Segment =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'link'; readonly text: string; readonly href: string }
  | { readonly type: 'mention'; readonly text: string; readonly href?: string }
  | { readonly type: 'tag'; readonly text: string; readonly href?: string }
  | { readonly type: 'emoji'; readonly text: string; readonly src?: string }
  | { readonly type: 'emphasis'; readonly text: string }
  /** A line break; two in a row part paragraphs. */
  | { readonly type: 'break' };

export { plain } from './plain.ts';

/** Which optional address each type carries; a type that is not here is drawn as plain text. */
const ADDRESS: ReadonlyMap<unknown, 'href' | 'src' | ''> = /* @__PURE__ */ new Map([
  ['link', 'href'],
  ['mention', 'href'],
  ['tag', 'href'],
  ['emoji', 'src'],
  ['emphasis', ''],
]);

const own = (value: object, key: string): unknown =>
  Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;

/** One segment of foreign origin, or undefined. */
const parseSegment = (value: unknown): Segment | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const type = own(value, 'type');
  if (type === 'break') return { type };
  const raw = own(value, 'text');
  const text = typeof raw === 'string' ? clean(raw) : '';
  if (!text) return undefined;
  const key = ADDRESS.get(type);
  const url = key ? httpUrl(own(value, key)) : undefined;
  // A link without a usable address, or a type of a later version, still has words worth reading.
  if (key === undefined || (type === 'link' && !url)) return { type: 'text', text };
  return (url ? { type, text, [key]: url } : { type, text }) as Segment;
};

/**
 * Segments from the wire or a database. Whatever is not a list gives none; an item that cannot be read is left
 * out, a link whose address is not http(s) keeps its words as text. Texts come out safe to display (S-15).
 */
export const parseSegments = (value: unknown): Segment[] =>
  Array.isArray(value) ? value.map(parseSegment).filter((segment) => segment !== undefined) : [];
