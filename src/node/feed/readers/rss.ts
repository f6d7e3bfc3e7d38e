/** RSS 0.9x, 1.0 and 2.0, with the modules that systems add to them, to posts. */
import { firstDate, postDates } from './dates.ts';
import { mediaOf } from './enclosures.ts';
import { html, htmlOrText, picturesOf, titleOf } from './markup.ts';
import { nameOf } from './people.ts';
import { compact, eachItem } from './reader.ts';
import type { ReadOptions, ReaderFeed, ReaderPost, ReaderText } from './reader.ts';
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

const DATES = ['pubdate', 'dc:date', 'dcterms:issued', 'dcterms:created', 'atom:published', 'date'];
const UPDATES = ['dcterms:modified', 'atom:updated', 'lastbuilddate'];
const AUTHORS = ['dc:creator', 'author', 'dc:author', 'itunes:author', 'dc:publisher'];

/** `link` is text in RSS, an attribute where a feed borrows from Atom; pages only, not the feed itself. */
function linkOf(node: XmlNode, documentBase: string | undefined): string | undefined {
  for (const found of children(node, 'feedburner:origlink', 'link', 'atom:link')) {
    const rel = attribute(found, 'rel');
    if (rel !== undefined && rel !== 'alternate') continue;
    const url = address(attribute(found, 'href') ?? wordsOf(found), baseOf(found, documentBase));
    if (url) return url;
  }
  return undefined;
}

/** The address and the id of an item: `guid` is an address unless it says that it is not. */
function identity(item: XmlNode, base: string | undefined): { id?: string; url?: string } {
  const guid = child(item, 'guid');
  const words = lineOf(guid);
  const permanent = attribute(guid, 'ispermalink')?.toLowerCase() !== 'false';
  const about = attribute(item, 'rdf:about');
  const original = child(item, 'feedburner:origlink');
  const url =
    address(original && wordsOf(original), base) ??
    linkOf(item, base) ??
    (permanent && /^https?:/i.test(words ?? '') ? address(words) : undefined) ??
    address(about, baseOf(item, base));
  return compact<{ id?: string; url?: string }>({
    id: words ?? about ?? line(item, 'atom:id', 'dc:identifier') ?? url,
    url,
  });
}

/** The first of these elements that has words, as a text. */
function textOf(item: XmlNode, names: readonly string[], base: string | undefined): ReaderText | undefined {
  for (const node of names.flatMap((name) => children(item, name))) {
    const inner = node.children.some((part) => typeof part !== 'string');
    const value = (inner ? markupOf(node) : wordsOf(node)).trim();
    if (!value) continue;
    // Markup that was not escaped is markup all the same.
    return inner || node.name.startsWith('content:') ? html(value, base) : htmlOrText(value, base);
  }
  return undefined;
}

function titled(item: XmlNode): string | undefined {
  for (const name of ['title', 'media:title', 'dc:title', 'itunes:title']) {
    const value = line(item, name);
    const title = value && titleOf(value);
    if (title) return title;
  }
  return undefined;
}

function tagsOf(item: XmlNode): string[] | undefined {
  const words = children(item, 'category', 'dc:subject', 'atom:category').map(
    (node) => attribute(node, 'label') ?? attribute(node, 'term') ?? lineOf(node),
  );
  const listed = line(item, 'itunes:keywords', 'media:keywords')?.split(',') ?? [];
  const tags = [...words, ...listed].map((tag) => tag?.trim().replace(/^#/, '')).filter((tag) => !!tag);
  return tags.length > 0 ? [...new Set(tags as string[])] : undefined;
}

function authorOf(item: XmlNode): { name: string } | undefined {
  const sources = [
    ...AUTHORS.map((name) => line(item, name)),
    ...children(item, 'atom:author').map((node) => line(node, 'atom:name', 'name')),
  ];
  for (const source of sources) {
    const name = nameOf(source);
    if (name) return { name };
  }
  return undefined;
}

function readItem(
  item: XmlNode,
  channel: XmlNode,
  { url: documentBase, now }: ReadOptions,
): ReaderPost | undefined {
  // The end of the document cut a field of this item short: it will be whole next time.
  if (item.cut && item.children.some((part) => typeof part !== 'string' && part.cut)) return undefined;
  const { id, url } = identity(item, documentBase);
  const base = item.attributes.has('xml:base')
    ? baseOf(item, documentBase)
    : (url ?? baseOf(item, documentBase));
  const summary = textOf(
    item,
    ['description', 'itunes:summary', 'media:description', 'dc:description'],
    base,
  );
  const content = textOf(item, ['content:encoded', 'xhtml:body', 'body', 'xhtml:div', 'atom:content'], base);
  return compact<ReaderPost>({
    id,
    url,
    title: titled(item),
    summary,
    content,
    author: authorOf(item),
    ...postDates(firstDate(lines(item, ...DATES)), firstDate(lines(item, ...UPDATES)), now),
    lang:
      line(item, 'dc:language') ?? inherited(item, 'xml:lang') ?? line(channel, 'language', 'dc:language'),
    tags: tagsOf(item),
    sensitive: /^adult$/i.test(line(item, 'media:rating') ?? '') || undefined,
    media: picturesOf(mediaOf(item, documentBase), [content, summary]),
  });
}

/** The items of a document, wherever they stand: in the channel, beside it (RSS 1.0), or without one. */
function itemsOf(root: XmlNode): XmlNode[] {
  const inner = [root, ...children(root, 'channel', 'items')];
  return inner.flatMap((node) => children(node, 'item'));
}

/** Whether this is the root of an RSS document. */
export const isRss = ({ name }: XmlNode): boolean =>
  name === 'rss' || name === 'rdf:rdf' || name === 'rdf' || name === 'channel';

/** Reads a document whose root is `rss`, `rdf:RDF` or `channel`. */
export function readRss(root: XmlNode, options: ReadOptions): ReaderFeed {
  const channel = root.name === 'channel' ? root : (child(root, 'channel') ?? root);
  const base = options.url;
  const ttl = Number(line(channel, 'ttl') ?? NaN);
  const hub = children(channel, 'atom:link').find((node) => attribute(node, 'rel') === 'hub');
  const image = child(channel, 'image') ?? child(root, 'image');
  const title = line(channel, 'title', 'dc:title');
  return compact<ReaderFeed>({
    kind: 'rss',
    title: title && titleOf(title),
    link: linkOf(channel, base),
    lang: line(channel, 'language', 'dc:language') ?? inherited(channel, 'xml:lang'),
    icon:
      address(image && line(image, 'url'), base) ??
      address(attribute(child(channel, 'itunes:image'), 'href'), base),
    ttl: ttl > 0 && ttl < 1e6 ? ttl : undefined,
    hub: address(attribute(hub, 'href'), base),
    ...eachItem(itemsOf(root), (item) => readItem(item, channel, options)),
  });
}
