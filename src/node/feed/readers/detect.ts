/**
 * What is this document? The words of Content-Type are too often wrong to be asked: its first sign tells JSON from
 * XML, its root element or its keys tell the rest.
 */
import { isAtom } from './atom.ts';
import { isBluesky } from './bluesky.ts';
import { isJsonFeed } from './json-feed.ts';
import { isMastodon } from './mastodon.ts';
import { unreadable } from './reader.ts';
import type { ReaderFailure } from './reader.ts';
import { isRss } from './rss.ts';
import { readXml } from './xml-tree.ts';
import type { XmlNode } from './xml-tree.ts';

/** A document whose kind is known, parsed as far as that took. */
export type Detected =
  | { readonly kind: 'rss' | 'atom'; readonly root: XmlNode }
  | { readonly kind: 'mastodon'; readonly value: readonly unknown[] }
  | { readonly kind: 'bluesky' | 'json-feed'; readonly value: unknown };

function detectJson(text: string): Detected | ReaderFailure {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return unreadable('broken-json');
  }
  if (isMastodon(value)) return { kind: 'mastodon', value };
  if (isBluesky(value)) return { kind: 'bluesky', value };
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
