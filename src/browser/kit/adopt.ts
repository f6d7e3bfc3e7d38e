/**
 * Adoption: the server has written the content into the light DOM; it is read back from there instead of being asked
 * for again. What is read here is still foreign: the caller hands it to the wire's parser.
 */

/** The value of `data-parvis-NAME`, as written. */
export const data = (element: Element | null, name: string): string | undefined =>
  element?.getAttribute(`data-parvis-${name}`) ?? undefined;

/** The same as a number; NaN, which no parser takes, for what is none. */
export const figure = (element: Element | null, name: string): number | undefined => {
  const value = data(element, name);
  return value === undefined ? undefined : Number(value);
};

/** The first element below that has a class: the names of microformats and of `src/html`. */
export const part = (entry: Element, name: string): Element | null => entry.querySelector(`.${name}`);

/** The words of such an element. */
export const wordsOf = (entry: Element, name: string): string | undefined =>
  part(entry, name)?.textContent ?? undefined;

/** The instant of the `time` with a class. */
export const instantOf = (entry: Element, name: string): string | undefined =>
  part(entry, name)?.getAttribute('datetime') ?? undefined;

/** One node of a paragraph as a segment; undefined for what is only shown. */
const segmentOf = (node: Node): unknown => {
  const text = node.textContent;
  if (!(node instanceof Element)) return { type: 'text', text };
  const is = (name: string): boolean => node.classList.contains(`parvis-${name}`);
  if (node.localName === 'br') return { type: 'break' };
  if (node.localName === 'em') return { type: 'emphasis', text };
  if (is('host')) return undefined;
  if (is('emoji')) {
    return node instanceof HTMLImageElement
      ? { type: 'emoji', text: node.alt, src: node.src }
      : { type: 'emoji', text, src: data(node, 'src') };
  }
  const type = is('mention') ? 'mention' : is('tag') ? 'tag' : 'link';
  return { type, text, href: node.getAttribute('href') };
};

/** The segments of an `e-content`, its paragraphs parted by two breaks. */
export const segmentsOf = (content: Element | null): unknown[] =>
  [...(content?.querySelectorAll('p') ?? [])].flatMap((paragraph, index) => [
    ...(index ? [{ type: 'break' }, { type: 'break' }] : []),
    ...[...paragraph.childNodes].map(segmentOf).filter(Boolean),
  ]);

/**
 * Takes the light nodes away, once the shadow tree shows the same. What had the focus in them, or was aimed at by the
 * page's fragment, is found again by its id, so that neither a keyboard nor a link loses its place.
 */
export function handOver(host: Element, root: ShadowRoot): void {
  // Through the prototype: an <img name="activeElement"> can stand before the document's own (S-05).
  const active = Reflect.get(Document.prototype, 'activeElement', document) as Element | null;
  const focused = host !== active && host.contains(active) ? active : null;
  const id = (focused ?? host.querySelector(':target'))?.closest('[id]')?.id;
  const href = focused?.getAttribute('href');
  host.replaceChildren();
  const place = id ? root.getElementById(id) : null;
  if (!place) return;
  const link = href && [...place.querySelectorAll('a')].find((each) => each.getAttribute('href') === href);
  (link || place).focus({ preventScroll: !!focused });
}
