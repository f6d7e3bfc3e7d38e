/**
 * What is this document? The words of Content-Type are too often wrong to be asked: its first sign tells JSON from
 * XML, its root element or its keys tell the rest.
 */
import { isAtom } from './atom.ts';
import { isBluesky } from './bluesky.ts';
import { graphKind } from './graph.ts';
import type { GraphKind } from './graph.ts';
import { isJsonFeed } from './json-feed.ts';
import { isMastodon } from './mastodon.ts';
import { BOUNDS, unreadable } from './reader.ts';
import type { ReaderFailure } from './reader.ts';
import { isRss } from './rss.ts';
import { readXml } from './xml-tree.ts';
import type { XmlNode } from './xml-tree.ts';

/** A document whose kind is known, parsed as far as that took. */
export type Detected =
  | { readonly kind: 'rss' | 'atom'; readonly root: XmlNode }
  | { readonly kind: 'mastodon'; readonly value: readonly unknown[] }
  | { readonly kind: 'bluesky' | 'json-feed' | GraphKind; readonly value: unknown };

/** Is it nested deeper than any feed (S-43)? The parser takes seconds for what is brackets alone; this takes none. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if (sign === 0x22) {
      // To the end of the text in quotation marks, whatever is in it.
      for (i++; i < text.length && text.charCodeAt(i) !== 0x22; i++) if (text.charCodeAt(i) === 0x5c) i++;
    } else if (sign === 0x5b || sign === 0x7b) {
      if (++depth > BOUNDS.depth) return true;
    } else if (sign === 0x5d || sign === 0x7d) depth--;
  }
  return false;
}

function detectJson(text: string): Detected | ReaderFailure {
  if (isTooDeep(text)) return unreadable('broken-json');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return unreadable('broken-json');
  }
  if (isMastodon(value)) return { kind: 'mastodon', value };
  if (isBluesky(value)) return { kind: 'bluesky', value };
  const kind = graphKind(value);
  if (kind) return { kind, value };
  return isJsonFeed(value) ? { kind: 'json-feed', value } : unreadable('not-a-feed');
}

/** Looks at a text that was decoded and salvaged. Never throws. */
export function detect(text: string): Detected | ReaderFailure {
  const start = text.trimStart();
  if (start === '') return unreadable('empty');
  if (/^[[{]/.test(start)) return detectJson(start);
  const root = readXml(start);
  if (!root) return unreadable('not-a-feed');
  if (isRss(root)) return { kind: 'rss', root };
  if (isAtom(root)) return { kind: 'atom', root };
  return unreadable(/(?:^|:)html$/.test(root.name) ? 'web-page' : 'not-a-feed');
}
