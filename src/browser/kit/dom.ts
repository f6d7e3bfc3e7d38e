/**
 * Reads of the page that an element of the page cannot falsify: `<img name="querySelector">` or `<img name="title">`
 * replaces the property of that name on `document`, so the methods are taken from the prototype (S-05).
 */

/** The page's first element that matches, or null. Nothing is read on import: Node, too, can load a widget's class. */
export const query = (selector: string): Element | null =>
  Document.prototype.querySelector.call(document, selector);

/** The `content` of the page's `<meta>` with this name or property, trimmed; undefined when absent or empty. */
export const meta = (name: string): string | undefined =>
  query(`meta:is([name="${name}"],[property="${name}"])`)?.getAttribute('content')?.trim() || undefined;

/** The nearest element that matches, looking out through shadow roots too; null when there is none. */
export function closest(from: Element, selector: string): Element | null {
  for (let node: Element | undefined = from; node;) {
    const found: Element | null = node.closest(selector);
    if (found) return found;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return null;
}
