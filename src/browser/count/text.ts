/** Which words of a place the count takes the place of: an icon, or a page's title hidden beside them, stays. */

/**
 * @returns the node's own text; else that of what it ends with, if that is an element of the page's text; else a new,
 *   empty one at its end
 */
export function wordsOf(node: Element): Text {
  const own = [...node.childNodes].find((each) => each instanceof Text && each.data.trim());
  if (own) return own as Text;
  const last = node.lastElementChild;
  if (last instanceof HTMLElement) return wordsOf(last);
  const text = new Text();
  node.append(text);
  return text;
}
