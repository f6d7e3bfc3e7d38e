/** `parvis feed read`: what the collector's reader makes of one feed, for a webmaster who wonders. Stores nothing. */
import { existsSync, readFileSync } from 'node:fs';
import { dateText } from '../../html/time.ts';
import { plain } from '../../model/text/segment.ts';
import { whenText } from '../../model/when.ts';
import { cleanLine } from '../../model/text/clean.ts';
import type { Post } from '../../model/post.ts';
import type { Config, SiteConfig } from '../config/config.ts';
import type { SourceConfig } from '../config/shape.ts';
import { tokensFrom } from '../config/secrets.ts';
import { ask } from '../feed/ask.ts';
import { failureOf } from '../feed/failure.ts';
import type { VisitFailureKind } from '../feed/failure.ts';
import { isGraph } from '../feed/graph/networks.ts';
import { verifyAccount } from '../feed/official/verify.ts';
import { nameOf } from '../feed/place.ts';
import { readFeed } from '../feed/readers/read.ts';
import type { ReaderFeed } from '../feed/readers/reader.ts';
import { toPost } from '../feed/readers/to-post.ts';
import { isFailure } from '../net/failure.ts';
import { createGet } from '../net/get.ts';
import { shown } from './arguments.ts';
import type { Call, Command, Language, Outcome } from './command.ts';
import { done, failed, misused } from './command.ts';
import { configFile, configOption, withConfig } from './configuration.ts';
import type { Means } from './means.ts';

/** What the reader gave, or why it gave nothing. */
type Read = ReaderFeed | VisitFailureKind;

/** On whose clock: that of the first site that has one. */
const zoneOf = (config: Config | undefined): string =>
  config?.sites.flatMap(({ site }) => site.policy.calendar?.zone ?? [])[0] ?? 'UTC';

/** Characters of a post's first line. */
const LINE = 100;

/** Asks an address as the collector would, with the configuration's exceptions where there is one. */
async function readAddress(url: string, config: Config | undefined): Promise<Read> {
  const { allow = [], contact = config?.publicUrl } = config?.net ?? {};
  const answer = await createGet({ allow, ...(contact !== undefined && { contact }) })(url);
  if (isFailure(answer)) return answer.kind;
  const kind = failureOf(answer.status);
  if (kind) return kind;
  const contentType = answer.headers['content-type'];
  const options = {
    url: answer.url,
    now: Date.now(),
    zone: zoneOf(config),
    ...(contentType !== undefined && { contentType }),
  };
  const feed = readFeed(answer.bytes, options);
  return 'failed' in feed ? feed.kind : feed;
}

function readFile(bytes: Uint8Array, config: Config | undefined): Read {
  const feed = readFeed(bytes, { now: Date.now(), zone: zoneOf(config) });
  return 'failed' in feed ? feed.kind : feed;
}

/** The posts as they would be shown. */
function postsOf(feed: ReaderFeed, origins: readonly string[]): Post[] {
  const network =
    feed.kind === 'mastodon' || feed.kind === 'bluesky' || isGraph(feed.kind) ? feed.kind : 'site';
  const source = { id: 'read', network, origins, ...(feed.lang !== undefined && { lang: feed.lang }) };
  return feed.posts.flatMap((found) => toPost(found, source) ?? []);
}

function postLines(post: Post, { tag, cli: { feed: words } }: Language, zone: string): string[] {
  const { title, content, published, page, url, media, event } = post;
  const when = event && whenText(event, tag, zone);
  const line = cleanLine(title ?? '') || cleanLine(plain(content)) || words.noWords;
  const images = media.filter(({ type }) => type === 'image');
  const described = images.filter(({ alt }) => alt !== undefined).length;
  return [
    '',
    line.length > LINE ? `${line.slice(0, LINE)}\u2026` : line,
    `  ${when || dateText(published, { lang: tag, zone: 'UTC' }) || words.noDate}`,
    ...(event?.place === undefined ? [] : [`  ${cleanLine(event.place)}`]),
    ...[page ?? url].flatMap((address) => (address === undefined ? [] : [`  ${address}`])),
    ...(images.length ? [`  ${words.images({ count: images.length, described })}`] : []),
  ];
}

function report(feed: ReaderFeed, posts: readonly Post[], language: Language, zone: string): string {
  const { feed: words } = language.cli;
  const { kind, title, link, lang, ttl, dropped } = feed;
  return [
    words.kind(kind),
    ...(title === undefined ? [] : [words.title(shown(title))]),
    ...(link === undefined ? [] : [words.page(link)]),
    ...(lang === undefined ? [] : [words.language(shown(lang))]),
    ...(ttl === undefined ? [] : [words.ttl(ttl)]),
    words.posts(posts.length),
    ...(dropped > 0 ? [words.dropped(dropped)] : []),
    ...posts.flatMap((post) => postLines(post, language, zone)),
    '',
  ].join('\n');
}

/** Asks a source of the configuration as the collector would, and whether its account is the institution's own. */
async function readSource(
  source: SourceConfig,
  { site }: SiteConfig,
  config: Config,
  { cli: { feed: words } }: Language,
  env: Means['env'],
): Promise<{ readonly found: Read; readonly official: string }> {
  const { allow, contact = config.publicUrl } = config.net;
  const get = createGet({ allow, contact });
  const now = Date.now;
  const zone = site.policy.calendar?.zone;
  const asked = await ask(
    { get, accounts: new Map(), zone, tokenOf: tokensFrom(env) },
    source,
    {},
    new AbortController().signal,
    now,
  );
  const name = shown(nameOf(source));
  const verification = await verifyAccount(get, source, site);
  return {
    found: asked.type === 'read' ? asked.feed : asked.type === 'failed' ? asked.kind : 'bad-status',
    official: verification.verified
      ? words.official({ source: name, how: words.how[verification.reason] })
      : words.notOfficial({ source: name, why: words.whyNot[verification.reason] }),
  };
}

/** The source of that id, and its site. */
const sourceNamed = (id: string, config: Config | undefined): [SourceConfig, SiteConfig] | undefined =>
  config?.sites.flatMap((site) =>
    site.feed.sources
      .filter((source) => source.id === id)
      .map((source): [SourceConfig, SiteConfig] => [source, site]),
  )[0];

async function readOne(call: Call, address: string, config: Config | undefined): Promise<Outcome> {
  const { language, switches } = call;
  const { cli } = language;
  let found: Read;
  let official: string | undefined;
  const named = existsSync(address) ? undefined : sourceNamed(address, config);
  if (named && config) ({ found, official } = await readSource(...named, config, language, call.means.env));
  else if (/^https?:\/\//i.test(address)) found = await readAddress(address, config);
  else {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(address);
    } catch {
      return failed(cli.error.unreadable(shown(address)));
    }
    found = readFile(bytes, config);
  }
  if (typeof found === 'string')
    return failed(cli.feed.failed({ address: shown(address), why: cli.collect.why[found] }));
  const posts = postsOf(found, config?.sites.flatMap(({ site }) => site.origins) ?? []);
  if (!switches.has('json'))
    return done(
      (official === undefined ? '' : `${official}\n`) + report(found, posts, language, zoneOf(config)),
    );
  const { posts: _raw, ...rest } = found;
  return done(`${JSON.stringify({ ...rest, posts }, null, 2)}\n`);
}

export const feedCommand: Command = {
  name: 'feed',
  options: { ...configOption, json: 'boolean' },
  takes: [2, 2],
  run(call) {
    const { positionals, values, language } = call;
    const [action = '', address = ''] = positionals;
    if (action !== 'read')
      return misused(language.cli.error.value({ option: 'ACTION', value: shown(action), expected: 'read' }));
    // A feed can be read before there is a configuration; one that is there opens what net.allow opens.
    if (values.has('config') || existsSync(configFile(call)))
      return withConfig(call, (config) => readOne(call, address, config));
    return readOne(call, address, undefined);
  },
};
