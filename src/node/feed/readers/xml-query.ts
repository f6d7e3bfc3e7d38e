/** Questions asked of an XML tree by the mappings. */
import { httpUrl } from '../../../model/text/safe-url.ts';
import { BOUNDS } from './reader.ts';
import type { XmlNode } from './xml-tree.ts';

const isNode = (child: XmlNode | string): child is XmlNode => typeof child !== 'string';

/** The children of these names, in the order of the document. */
export const children = (node: XmlNode, ...names: readonly string[]): XmlNode[] =>
  node.children.filter((child): child is XmlNode => isNode(child) && names.includes(child.name));

/** The first child of the first name that has one. */
export function child(node: XmlNode, ...names: readonly string[]): XmlNode | undefined {
  for (const name of names) {
    const found = children(node, name)[0];
    if (found) return found;
  }
  return undefined;
}

/** All words inside an element, as they stand; cut at the bound of one text. The tree is at most 256 deep. */
export function wordsOf(node: XmlNode): string {
  let words = '';
  for (const part of node.children) {
    if (words.length >= BOUNDS.text) break;
    words += isNode(part) ? wordsOf(part) : part;
  }
  return words.slice(0, BOUNDS.text);
}

/** The words of an element, folded to one line; undefined when there are none. */
export function lineOf(node: XmlNode | undefined): string | undefined {
  const line = node && wordsOf(node).replace(/\s+/g, ' ').trim();
  return line || undefined;
}

/** The first of these children that has words, as one line. */
export function line(node: XmlNode, ...names: readonly string[]): string | undefined {
  for (const name of names)
    for (const found of children(node, name)) {
      const words = lineOf(found);
      if (words) return words;
    }
  return undefined;
}

/** The words of all these children, each as one line. */
export const lines = (node: XmlNode, ...names: readonly string[]): (string | undefined)[] =>
  names.flatMap((name) => children(node, name)).map(lineOf);

/** An attribute, trimmed; undefined when empty. */
export const attribute = (node: XmlNode | undefined, name: string): string | undefined =>
  node?.attributes.get(name)?.trim() || undefined;

/** An attribute that holds whatever its element inherits, such as xml:lang. */
export function inherited(node: XmlNode, name: string): string | undefined {
  for (let at: XmlNode | undefined = node; at; at = at.parent) {
    const value = attribute(at, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/**
 * The address that a feed means: trimmed, line ends inside dropped, blanks escaped, made absolute. Only http(s) is
 * an address (S-13).
 */
export const address = (value: string | undefined, base?: string): string | undefined =>
  value?.trim()
    ? httpUrl(
        value
          .trim()
          .replace(/[\t\r\n]+/g, '')
          .replaceAll(' ', '%20'),
        base,
      )
    : undefined;

/** What relative addresses inside an element start from: every xml:base on the way, the unusable ones passed over. */
export function baseOf(node: XmlNode | undefined, documentBase: string | undefined): string | undefined {
  if (!node) return documentBase;
  const outer = baseOf(node.parent, documentBase);
  return address(node.attributes.get('xml:base'), outer) ?? outer;
}

const escaped = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (char) => `&#${char.charCodeAt(0)};`);

/** The elements inside an element, written as HTML again (XHTML content of Atom); cut at the bound of one text. */
export function markupOf(node: XmlNode): string {
  let html = '';
  for (const part of node.children) {
    if (html.length >= BOUNDS.text) break;
    if (!isNode(part)) html += escaped(part, /[&<>]/g);
    else {
      const { tag } = part;
      // A name with other signs than these cannot be written back; its words can.
      const plain = /^[a-z][a-z0-9-]*$/i.test(tag);
      let start = `<${tag}`;
      for (const [key, value] of part.attributes)
        if (/^[a-z][a-z0-9-]*$/.test(key)) start += ` ${key}="${escaped(value, /[&<>"]/g)}"`;
      const inner = markupOf(part);
      html += !plain ? inner : /^(?:br|hr|img)$/i.test(tag) ? `${start}>` : `${start}>${inner}</${tag}>`;
    }
  }
  return html.slice(0, BOUNDS.text);
}
