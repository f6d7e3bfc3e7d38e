/** The one entry of the readers: bytes in, posts out, nothing thrown. */
import { readAtom } from './atom.ts';
import { readBluesky } from './bluesky.ts';
import { decodeText } from './charset.ts';
import { detect } from './detect.ts';
import { readGraph } from './graph.ts';
import { readIcal } from './ical/ical.ts';
import { isCalendar, unfold } from './ical/lines.ts';
import { readJsonFeed } from './json-feed.ts';
import { readMastodon } from './mastodon.ts';
import { BOUNDS, unreadable } from './reader.ts';
import type { ReadOptions, ReaderFailure, ReaderFeed } from './reader.ts';
import { readRss } from './rss.ts';
import { FORBIDDEN, salvage } from './salvage.ts';

/**
 * Reads a feed or the answer of a network, whichever it turns out to be. A document without items is an answer, not
 * a failure (S-44).
 */
export function readFeed(bytes: Uint8Array, options: ReadOptions): ReaderFeed | ReaderFailure {
  if (bytes.length > BOUNDS.bytes) return unreadable('too-large');
  if (isCalendar(bytes))
    return readIcal(decodeText(unfold(bytes), options.contentType).replace(FORBIDDEN, ''), options);
  const found = detect(salvage(decodeText(bytes, options.contentType)));
  switch (found.kind) {
    case 'rss':
      return readRss(found.root, options);
    case 'atom':
      return readAtom(found.root, options);
    case 'json-feed':
      return readJsonFeed(found.value, options);
    case 'mastodon':
      return readMastodon(found.value, options);
    case 'bluesky':
      return readBluesky(found.value, options);
    case 'facebook':
    case 'instagram':
    case 'threads':
      return readGraph(found.value, found.kind, options);
    default:
      return found;
  }
}
