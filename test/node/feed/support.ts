/** A town whose feed is collected: a real store in memory, a real way out, servers on loopback, a clock that stands. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { collect } from '../../../src/node/feed/collect.ts';
import type { CollectOptions } from '../../../src/node/feed/collect.ts';
import type { FeedSettings, FeedSite, SourceSettings } from '../../../src/node/feed/settings.ts';
import type { CollectDeps, Visit } from '../../../src/node/feed/visit.ts';
import { shownFeed } from '../../../src/node/feed/shown.ts';
import { createGet } from '../../../src/node/net/get.ts';
import type { GetSettings } from '../../../src/node/net/get.ts';
import { openStore } from '../../../src/node/store/open.ts';
import type { Store } from '../../../src/node/store/store.ts';
import { configOf, heldClock, townFile } from '../../support/node/companion.ts';
import type { HeldClock } from '../../support/node/companion.ts';
import { serve } from '../net/loopback.ts';
import type { Loopback } from '../net/loopback.ts';

export const SITE = 'valmont';
export const MINUTE = 60_000;

/** A folder of the test's own. */
export function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-feed-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** One item of a feed; `day` of October 2026. */
export interface Said {
  readonly id?: string | undefined;
  readonly title?: string;
  readonly link?: string;
  readonly day?: number;
  readonly text?: string;
  readonly lang?: string;
}

/** An RSS document, newest first. */
export const rss = (items: readonly Said[], more = ''): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Valmont</title><link>https://www.valmont.example/</link>${more}${items
    .map(
      ({ id, title, link, day, text, lang }) =>
        `<item>${id === undefined ? '' : `<guid isPermaLink="false">${id}</guid>`}<title>${title ?? `About ${id}`}</title><link>${
          link ?? `https://www.valmont.example/news/${id}`
        }</link>${day === undefined ? '' : `<pubDate>${new Date(Date.UTC(2026, 9, day, 8)).toUTCString()}</pubDate>`}<description>${text ?? `Text of ${id}`}</description>${lang ? `<dc:language>${lang}</dc:language>` : ''}</item>`,
    )
    .join('')}</channel></rss>`;

export type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** Answers a document with its ETag, and 304 to whoever has it. */
export const answering =
  (document: () => string, headers: Readonly<Record<string, string>> = {}): Listener =>
  (request, response) => {
    const text = document();
    const etag = `"${text.length}-${text.split('<item>').length}"`;
    const same = request.headers['if-none-match'] === etag;
    response.writeHead(same ? 304 : 200, { 'content-type': 'application/rss+xml', etag, ...headers });
    response.end(same ? undefined : text);
  };

export const source = (id: string, url: string, more: Partial<SourceSettings> = {}): SourceSettings => ({
  id,
  type: 'feed',
  url,
  official: false,
  hold: false,
  ...more,
});

/** A site with a feed, read by the configuration's own parser. */
export function feedSite(sources: readonly SourceSettings[], more: Partial<FeedSettings> = {}): FeedSite {
  const file = townFile();
  const feed = { sources, ...more };
  return configOf({ ...file, site: { ...(file['site'] as object), feed } }).sites[0]!;
}

/** What a test holds. */
export interface Town {
  readonly store: Store;
  readonly clock: HeldClock;
  readonly deps: CollectDeps;
  readonly run: (site: FeedSite, options?: CollectOptions) => Promise<readonly Visit[]>;
  /** Titles, else texts, of what everybody sees, newest first. */
  readonly titles: (site: FeedSite) => Promise<string[]>;
}

/** @param servers that may be asked */
export async function town(
  t: TestContext,
  servers: readonly Loopback[],
  more: { readonly net?: GetSettings; readonly url?: string } = {},
): Promise<Town> {
  const store = await openStore({ url: more.url ?? 'sqlite::memory:' });
  t.after(() => store.close());
  await store.migrate();
  const clock = heldClock();
  const get = createGet({ allow: servers.map(({ entry }) => entry), ...more.net });
  const deps = { get, accounts: new Map<string, string>(), store: store.feed, clock, random: () => 0.5 };
  return {
    store,
    clock,
    deps,
    run: (site, options) => collect(deps, site, options),
    titles: async (site) =>
      (await shownFeed(store.feed, site, { title: 'News' }, clock.now())).posts.map(
        ({ title, content }) => title ?? content.map((one) => ('text' in one ? one.text : '')).join(''),
      ),
  };
}

export { serve };
export type { Loopback };
