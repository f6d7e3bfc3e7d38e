/** What the tests of the readers share. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFeed } from '../../../../src/node/feed/readers/read.ts';
import type { ReaderFailure, ReaderFeed, ReaderPost } from '../../../../src/node/feed/readers/reader.ts';

/** "Now" of every test. */
export const NOW = Date.parse('2026-11-21T10:00:00Z');

/** A feed of our own, as bytes. */
export const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url));

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads a document, whatever comes of it. */
export const attempt = (document: string | Uint8Array, url?: string): ReaderFeed | ReaderFailure =>
  readFeed(typeof document === 'string' ? bytesOf(document) : document, { now: NOW, ...(url && { url }) });

/** Reads a document that must be a feed. */
export function read(document: string | Uint8Array, url?: string): ReaderFeed {
  const feed = attempt(document, url);
  assert.ok(!('failed' in feed), JSON.stringify(feed));
  return feed;
}

/** The first post of a document. */
export function first(document: string | Uint8Array, url?: string): ReaderPost {
  const [post] = read(document, url).posts;
  assert.ok(post);
  return post;
}

/** An RSS document around some items. */
export const rss = (items: string, channel = ''): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title>${channel}${items}</channel></rss>`;

/** An Atom document around some entries. */
export const atom = (entries: string, attributes = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>T</title>${entries}</feed>`;
