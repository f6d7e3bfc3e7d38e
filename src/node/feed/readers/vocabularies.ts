/** The vocabularies that feeds are written in, by namespace, as short names for the mappings. */

/** What unprefixed RSS counts as: the bare name. */
const RSS = '';

const BY_ADDRESS: readonly (readonly [vocabulary: string, ...addresses: string[]])[] = [
  [
    RSS,
    'purl.org/rss/1.0',
    'purl.org/net/rss1.1',
    'my.netscape.com/rdf/simple/0.9',
    'channel.netscape.com/rdf/simple/0.9',
    'my.netscape.com/publish/formats/rss-0.91.dtd',
    'backend.userland.com/rss',
    'backend.userland.com/rss2',
    'blogs.law.harvard.edu/tech/rss',
    'cyber.law.harvard.edu/rss/rss.html',
  ],
  ['atom', 'www.w3.org/2005/atom', 'purl.org/atom/ns'],
  ['dc', 'purl.org/dc/elements/1.1', 'purl.org/dc/elements/1.0'],
  ['dcterms', 'purl.org/dc/terms'],
  ['content', 'purl.org/rss/1.0/modules/content'],
  ['sy', 'purl.org/rss/1.0/modules/syndication'],
  ['media', 'search.yahoo.com/mrss', 'www.rssboard.org/media-rss'],
  ['itunes', 'www.itunes.com/dtds/podcast-1.0.dtd', 'www.itunes.com/dtds/podcast-1.0'],
  ['feedburner', 'rssnamespace.org/feedburner/ext/1.0'],
  ['rdf', 'www.w3.org/1999/02/22-rdf-syntax-ns'],
  ['xhtml', 'www.w3.org/1999/xhtml'],
];

const vocabularies: ReadonlyMap<string, string> = new Map(
  BY_ADDRESS.flatMap(([name, ...addresses]) => addresses.map((address) => [address, name] as const)),
);

/** Prefixes that are understood even where a feed forgets to declare them. */
const USUAL: ReadonlySet<string> = new Set([...vocabularies.values(), 'xhtml']);

/** Any other vocabulary: its elements match nothing. */
const FOREIGN = 'x';

/** Characters of a namespace that are looked at: none that is known is longer. */
const LONGEST = 100;

/** The vocabulary of a namespace: scheme, case and final sign do not matter, since feeds differ in them. */
const vocabularyOf = (address: string): string =>
  vocabularies.get(
    address
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/[/#]+$/, ''),
  ) ?? (address.trim() === '' ? RSS : FOREIGN);

/**
 * Which vocabulary each prefix stands for, inside one element; '' is the default. Scopes are linked, not copied: a
 * document that declares thousands of prefixes at every depth costs no more than its own length.
 */
export interface Scope {
  readonly declared: ReadonlyMap<string, string>;
  readonly outer: Scope | undefined;
}

/** The declarations of an element on top of those around it. */
export function scopeOf(
  attributes: ReadonlyMap<string, string>,
  outer: Scope | undefined,
): Scope | undefined {
  let declared: Map<string, string> | undefined;
  for (const [key, value] of attributes)
    if (key === 'xmlns' || key.startsWith('xmlns:'))
      (declared ??= new Map()).set(key.slice(6), vocabularyOf(value.slice(0, LONGEST)));
  return declared ? { declared, outer } : outer;
}

const split = (raw: string): readonly [prefix: string, local: string] => {
  const colon = raw.indexOf(':');
  return [colon < 0 ? '' : raw.slice(0, colon).toLowerCase(), raw.slice(colon + 1).toLowerCase()];
};

/** Roots that are a feed whatever namespace somebody gave them. */
const ROOTS: ReadonlySet<string> = new Set(['rss', 'rdf', 'feed']);

/** The scope of a root element: its own namespace, when it is one that nobody knows, counts as none. */
export function rootScope(raw: string, attributes: ReadonlyMap<string, string>): Scope | undefined {
  const scope = scopeOf(attributes, undefined);
  const [prefix, local] = split(raw);
  if (scope?.declared.get(prefix) !== FOREIGN || !ROOTS.has(local)) return scope;
  return { declared: new Map(scope.declared).set(prefix, RSS), outer: undefined };
}

/** The name of an element for the mappings: `title`, `atom:title`, `dc:date`, `x:anything`. Lower case. */
export function expandedName(raw: string, scope: Scope | undefined): string {
  const [prefix, local] = split(raw);
  let vocabulary: string | undefined;
  for (let at = scope; at && vocabulary === undefined; at = at.outer) vocabulary = at.declared.get(prefix);
  vocabulary ??= prefix === '' ? RSS : USUAL.has(prefix) ? prefix : FOREIGN;
  return vocabulary === RSS ? local : `${vocabulary}:${local}`;
}
