/** Atom 1.0 (RFC 4287) and 0.3, to posts. Elements without a namespace count as Atom's inside a `feed`. */
import { decodeText } from './charset.ts';
import { firstDate, postDates } from './dates.ts';
import { mediaOf } from './enclosures.ts';
import { html, htmlOrText, picturesOf, titleOf } from './markup.ts';
import { nameOf } from './people.ts';
import { FORBIDDEN } from './salvage.ts';
import { compact, eachItem } from './reader.ts';
import type { ReadOptions, ReaderAccount, ReaderFeed, ReaderPost, ReaderText } from './reader.ts';
import {
  address,
  attribute,
  baseOf,
  child,
  children,
  inherited,
  line,
  lineOf,
  lines,
  markupOf,
  wordsOf,
} from './xml-query.ts';
import type { XmlNode } from './xml-tree.ts';

/** The name of an Atom element, with and without its namespace. */
const atom = (...names: readonly string[]): string[] => names.flatMap((name) => [`atom:${name}`, name]);

/** Base64 (Atom 0.3: `mode`; 1.0: the media types that are neither text nor XML): its text, if that is what it is. */
function base64(value: string): string {
  const text = decodeText(Buffer.from(value.replace(/\s+/g, ''), 'base64'));
  return text.search(FORBIDDEN) < 0 ? text : '';
}

/** The elements inside a text construct; XHTML comes in one `div` that is not part of it (RFC 4287, 3.1.1.3). */
function inner(node: XmlNode): string {
  const parts = node.children.filter((part) => typeof part !== 'string' || part.trim() !== '');
  const [only] = parts;
  return markupOf(parts.length === 1 && typeof only === 'object' && only.tag === 'div' ? only : node);
}

/** A text construct: `type` and, in 0.3, `mode` say what it is; what they leave open, the text tells. */
function construct(node: XmlNode | undefined, documentBase: string | undefined): ReaderText | undefined {
  if (!node) return undefined;
  const type = (attribute(node, 'type') ?? '').toLowerCase();
  const mode = (attribute(node, 'mode') ?? '').toLowerCase();
  const base = baseOf(node, documentBase);
  if (/^(?:image|audio|video)\b/.test(type)) return undefined;
  if (node.children.some((part) => typeof part !== 'string')) return html(inner(node), base);
  const words =
    mode === 'base64' || /^application\/(?!.*xml)/.test(type) ? base64(wordsOf(node)) : wordsOf(node);
  if (!words.trim()) return undefined;
  if (/^(?:text|text\/plain|plain)$/.test(type)) return { text: words.trim() };
  return /html/.test(type) ? html(words.trim(), base) : htmlOrText(words.trim(), base);
}

const titleFrom = (node: XmlNode | undefined): string | undefined => {
  const text = construct(node, undefined);
  if (!text || 'segments' in text) return undefined;
  return 'html' in text ? titleOf(text.html, true) : titleOf(text.text, false);
};

/** The page: `alternate`, HTML before other formats, else a link that does not say what it is. */
function pageOf(node: XmlNode, documentBase: string | undefined): string | undefined {
  const links = children(node, ...atom('link')).filter((link) =>
    /^$|^alternate$/.test(attribute(link, 'rel') ?? ''),
  );
  const isHtml = (link: XmlNode): boolean => /^$|html/.test(attribute(link, 'type') ?? '');
  for (const link of [...links.filter(isHtml), ...links.filter((one) => !isHtml(one))]) {
    const url = address(attribute(link, 'href') ?? wordsOf(link), baseOf(link, documentBase));
    if (url) return url;
  }
  return undefined;
}

/** The first person with a name or an address of their own. */
function personIn(node: XmlNode, documentBase: string | undefined): ReaderAccount | undefined {
  for (const person of children(node, ...atom('author'), 'dc:creator', 'itunes:author')) {
    const link = child(person, ...atom('uri', 'url'));
    const name = nameOf(
      line(person, ...atom('name')) ?? (child(person, ...atom('email')) || link ? '' : lineOf(person)),
    );
    const url = address(link && wordsOf(link), baseOf(person, documentBase));
    if (name || url) return compact<ReaderAccount>({ name, url });
  }
  return undefined;
}

function readEntry(
  entry: XmlNode,
  feed: XmlNode,
  { url: documentBase, now }: ReadOptions,
): ReaderPost | undefined {
  if (entry.cut && entry.children.some((part) => typeof part !== 'string' && part.cut)) return undefined;
  const group = child(entry, 'media:group') ?? entry;
  const id = line(entry, ...atom('id'));
  const summary =
    construct(child(entry, ...atom('summary'), 'dc:description'), documentBase) ??
    construct(child(group, 'media:description'), documentBase);
  const node = child(entry, ...atom('content'));
  const content = construct(node, documentBase);
  const url =
    pageOf(entry, documentBase) ??
    (/^https?:/i.test(id ?? '') ? address(id) : undefined) ??
    address(attribute(node, 'src'), baseOf(node, documentBase));
  const tags = children(entry, ...atom('category'), 'dc:subject')
    .map((tag) => attribute(tag, 'label') ?? attribute(tag, 'term') ?? lineOf(tag))
    .filter((tag) => tag !== undefined);
  const source = child(entry, ...atom('source'));
  return compact<ReaderPost>({
    id: id ?? url,
    url,
    title: titleFrom(child(entry, ...atom('title'))) ?? titleFrom(child(group, 'media:title')),
    summary,
    content,
    author:
      personIn(entry, documentBase) ??
      (source && personIn(source, documentBase)) ??
      personIn(feed, documentBase),
    ...postDates(
      firstDate(lines(entry, ...atom('published', 'issued', 'created'), 'dc:date', 'pubdate')),
      firstDate(lines(entry, ...atom('updated', 'modified'), 'dcterms:modified')),
      now,
    ),
    lang: inherited(content ? (node ?? entry) : entry, 'xml:lang') ?? line(entry, 'dc:language'),
    tags: tags.length > 0 ? [...new Set(tags)] : undefined,
    media: picturesOf(mediaOf(entry, documentBase), [content ?? summary]),
  });
}

/** Whether this is the root of an Atom document. */
export const isAtom = ({ name }: XmlNode): boolean => atom('feed', 'entry').includes(name);

/** Reads a document whose root is `feed`, or a single `entry`. */
export function readAtom(root: XmlNode, options: ReadOptions): ReaderFeed {
  const entries = atom('entry').includes(root.name) ? [root] : children(root, ...atom('entry'));
  const related = (rel: string): string | undefined => {
    const link = children(root, ...atom('link')).find((one) => attribute(one, 'rel') === rel);
    return link && address(attribute(link, 'href'), baseOf(link, options.url));
  };
  const icon = child(root, ...atom('icon', 'logo'));
  return compact<ReaderFeed>({
    kind: 'atom',
    title: titleFrom(child(root, ...atom('title'))),
    link: pageOf(root, options.url),
    lang: inherited(root, 'xml:lang'),
    icon: icon && address(wordsOf(icon), baseOf(icon, options.url)),
    hub: related('hub'),
    next: related('next'),
    ...eachItem(entries, (entry) => readEntry(entry, root, options)),
  });
}
