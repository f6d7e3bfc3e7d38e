import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { feedSection } from '../../src/html/feed.ts';
import type { Post } from '../../src/model/post.ts';
import { parsePost } from '../../src/model/post.ts';
import { isProblem } from '../../src/model/problem.ts';
import type { Feed } from '../../src/model/wire/feed.ts';
import en from '../../src/words/en/feed.ts';
import fr from '../../src/words/fr/feed.ts';
import { HOSTILE, corpusPayloads } from '../model/text/hostile.ts';
import { adoptPost } from './adopt.ts';
import { tidy, assertOnlyOurs, attribute, byClass, elements, poisoned, read, words } from './dom.ts';
import type { Element } from './dom.ts';

const options = { lang: 'en-GB', zone: 'Europe/Paris', now: '2026-03-15T10:00:00Z' };

const post = (raw: object): Post => {
  const parsed = parsePost({ id: 'p', network: 'mastodon', ...raw });
  assert.ok(!isProblem(parsed), JSON.stringify(parsed));
  return parsed;
};

const feed = (...posts: Post[]): Feed => ({ title: '', sources: [], posts });

const text = (words: string): object => ({ type: 'text', text: words });

/** Every field of a post. */
const FULL = post({
  id: 'https://m.example/1',
  title: 'Marché <b>',
  published: '2026-03-14T08:30:00Z',
  updated: '2026-03-14T09:30:00Z',
  lang: 'fr',
  tags: ['eau', 'été'],
  account: { name: 'Ville', handle: '@ville@m.example', url: 'https://m.example/@ville' },
  page: 'https://v.fr/marche',
  url: 'https://m.example/@ville/1',
  content: [
    text('Venez '),
    { type: 'mention', text: '@ana', href: 'https://m.example/@ana' },
    { type: 'break' },
    { type: 'tag', text: '#eau', href: 'https://m.example/tags/eau' },
    { type: 'emoji', text: ':a:', src: 'https://m.example/a.png' },
    { type: 'break' },
    { type: 'break' },
    { type: 'link', text: 'ici', href: 'https://other.example/' },
    { type: 'emphasis', text: 'vite' },
  ],
  cut: true,
  warning: 'Araignées',
  sensitive: true,
  official: true,
  media: [
    { type: 'image', url: 'https://v.fr/i.jpg', width: 600, height: 400, alt: 'Le pont' },
    {
      type: 'video',
      url: 'https://m.example/v.mp4',
      preview: 'https://m.example/v.jpg',
      captions: 'https://m.example/v.vtt',
      duration: 12.5,
    },
  ],
  event: {
    start: '2026-12-05T07:00:00Z',
    end: '2026-12-05T12:00:00Z',
    zone: 'America/Cayenne',
    place: 'Grand-Place <b>',
    cancelled: true,
    again: [{ start: '2026-12-12T07:00:00Z', end: '2026-12-12T12:00:00Z' }, { start: '2126-12-19' }],
  },
  poll: {
    options: [
      { text: 'Oui', votes: 3 },
      { text: 'Non', votes: 1 },
    ],
    votes: 4,
    closesAt: '2026-03-20T10:00:00Z',
    multiple: true,
  },
  quote: {
    state: 'accepted',
    account: { name: 'Région', handle: '@region', url: 'https://m.example/@region' },
    content: [text('Bravo')],
    url: 'https://m.example/2',
  },
  boostedBy: { name: 'Métropole', url: 'https://m.example/@metropole' },
  pinnedUntil: '2026-03-30T10:00:00Z',
  origins: [{ network: 'bluesky', url: 'https://bsky.app/profile/ville/post/1' }],
});

const CARD = post({
  card: {
    url: 'https://www.press.example/a',
    title: 'Article',
    description: 'Deux mots',
    image: { type: 'image', url: 'https://press.example/i.jpg' },
  },
});

const only = (each: Post, extra: object = {}): Element => {
  const article = byClass(read(feedSection(feed(each), en, { ...options, ...extra })), 'parvis-post');
  assert.ok(article);
  return article;
};

const hrefs = (node: Element): (string | undefined)[] =>
  elements(node)
    .filter(({ tagName }) => tagName === 'a')
    .map((link) => attribute(link, 'href'));

describe('feedSection', () => {
  it('golden: one post', () => {
    const simple = post({
      id: '1',
      account: { name: 'Ville' },
      page: 'https://v.fr/a',
      url: 'https://m.example/1',
      official: true,
      published: '2026-03-14T08:30:00Z',
      content: [text('Marché & fête')],
    });
    assert.equal(
      tidy(feedSection(feed(simple), en, options)),
      '<section class="parvis-feed h-feed" id="parvis-feed" aria-labelledby="parvis-feed-heading" data-parvis-count="1" data-parvis-zone="Europe/Paris">' +
        '<h2 id="parvis-feed-heading" class="p-name">Our latest news</h2><ul class="parvis-posts"><li>' +
        '<article class="h-entry parvis-post" aria-label="Ville, 14 March 2026 at 09:30" data-parvis-id="1" data-parvis-network="mastodon" data-parvis-page="https://v.fr/a" data-parvis-url="https://m.example/1" data-parvis-official="true">' +
        '<p class="parvis-meta"><span class="p-author h-card"><bdi class="p-name">Ville</bdi></span><span class="parvis-network">on Mastodon</span>' +
        '<strong class="parvis-official" title="We have checked that this account is ours.">Official account</strong>' +
        '<a class="u-url" href="https://v.fr/a" rel="noopener"><time class="dt-published" datetime="2026-03-14T08:30:00Z">14 March 2026 at 09:30</time></a></p>' +
        '<div class="e-content"><p dir="auto">Marché &amp; fête</p></div>' +
        '<p class="parvis-links"><a href="https://v.fr/a">Read on our site</a><a class="u-syndication" href="https://m.example/1" rel="noopener">See on Mastodon</a></p>' +
        '</article></li></ul></section>',
    );
  });

  it('is read back as the same post', () => {
    for (const each of [FULL, post({}), post({ network: 'site', title: 'A', page: 'https://v.fr/a' })])
      assert.deepEqual(JSON.parse(JSON.stringify(adoptPost(only(each)))), JSON.parse(JSON.stringify(each)));
  });

  it("its first link is the institution's own page, then the network's", () => {
    assert.equal(hrefs(only(FULL))[0], 'https://v.fr/marche');
    const links = byClass(only(FULL), 'parvis-links');
    assert.deepEqual(links && hrefs(links), [
      'https://v.fr/marche',
      'https://m.example/@ville/1',
      'https://bsky.app/profile/ville/post/1',
    ]);
    assert.equal(
      hrefs(
        only(
          post({
            page: 'https://v.fr/a',
            published: '2026-03-01T10:00:00Z',
            content: [{ type: 'link', text: 'x', href: 'https://x.example/' }],
          }),
        ),
      )[0],
      'https://v.fr/a',
    );
    assert.equal(hrefs(only(post({ url: 'https://m.example/1' })))[0], 'https://m.example/1');
  });

  it('a post without a date has no link without a name', () => {
    const undated = only(post({ page: 'https://v.fr/a', content: [{ type: 'text', text: 'x' }] }));
    const links = elements(undated).filter(({ tagName }) => tagName === 'a');
    assert.deepEqual(links.map(words), ['Read on our site']);
  });

  it('asks no stranger for a picture', () => {
    const images = (origins: string[]): (string | undefined)[] =>
      elements(only(FULL, { origins }))
        .filter(({ tagName }) => tagName === 'img')
        .map((image) => attribute(image, 'src'));
    assert.deepEqual(images([]), []);
    assert.deepEqual(images(['https://v.fr']), ['https://v.fr/i.jpg']);
    assert.deepEqual(images(['https://v.fr', 'https://m.example']), [
      'https://m.example/a.png',
      'https://v.fr/i.jpg',
      'https://m.example/v.jpg',
    ]);
    assert.deepEqual(images(['http://v.fr', 'https://v.fr:444']), []);
  });

  it('a picture has its box and its description; one without says so', () => {
    const image = (media: object): Element | undefined =>
      elements(only(post({ media: [media] }), { origins: ['https://v.fr'] })).find(
        ({ tagName }) => tagName === 'img',
      );
    const described = image({
      type: 'image',
      url: 'https://v.fr/i.jpg',
      width: 600,
      height: 400,
      alt: 'Le "pont"',
    });
    assert.deepEqual(
      ['alt', 'width', 'height', 'loading', 'decoding'].map(
        (name) => described && attribute(described, name),
      ),
      ['Le "pont"', '600', '400', 'lazy', 'async'],
    );
    const bare = image({ type: 'image', url: 'https://v.fr/i.jpg' });
    assert.equal(bare && attribute(bare, 'alt'), 'Image without description');
    // Not loaded, it is a link in the same words.
    assert.equal(
      words(
        byClass(only(post({ media: [{ type: 'image', url: 'https://x.example/i.jpg' }] })), 'parvis-media'),
      ),
      'Image without description',
    );
    assert.equal(words(byClass(only(FULL), 'parvis-media')), 'Le pont');
  });

  it('covers what has a warning', () => {
    const details = elements(only(FULL)).find(({ tagName }) => tagName === 'details');
    assert.match(words(details), /^Content warning: Araignées Venez @ana/);
    assert.ok(details && byClass(details, 'parvis-media') && byClass(details, 'parvis-poll'));
    assert.match(words(only(post({ sensitive: true }))), /Sensitive content/);
    assert.equal(byClass(only(post({ content: [text('a')] })), 'parvis-warning'), undefined);
  });

  it('tells links of the institution from those of others', () => {
    const rel = (raw: object): string | undefined => {
      const link = byClass(
        only(post({ ...raw, content: [{ type: 'link', text: 'x', href: 'https://x.example/' }] })),
        'e-content',
      );
      return link && attribute(elements(link).find(({ tagName }) => tagName === 'a') as Element, 'rel');
    };
    assert.equal(rel({ official: true }), 'noopener');
    assert.equal(rel({ network: 'site' }), 'noopener');
    assert.equal(rel({}), 'nofollow ugc noopener');
  });

  it('shows a card with its host, a poll with its shares, a quote that may not be shown as a sentence', () => {
    assert.equal(words(byClass(only(CARD), 'parvis-card')), 'Article (press.example) Deux mots');
    assert.equal(
      words(byClass(only(FULL), 'parvis-poll')),
      'Poll Several answers possible Oui: 75%Non: 25% 4 votes Open until 20 March 2026 at 11:00',
    );
    const ended = { ...options, now: '2026-03-21T00:00:00Z' };
    assert.match(words(only(FULL, ended)), /Closed on 20 March 2026 at 11:00/);
    assert.equal(
      words(byClass(only(post({ quote: { state: 'revoked', content: [text('Secret')] } })), 'parvis-quote')),
      en.quote.revoked,
    );
    assert.match(words(byClass(only(FULL), 'h-cite')), /^Quoting Région Bravo/);
  });

  it('says that a post is pinned, until it is past', () => {
    assert.ok(byClass(only(FULL), 'parvis-pinned'));
    assert.equal(byClass(only(FULL, { now: '2026-04-01T00:00:00Z' }), 'parvis-pinned'), undefined);
  });

  it('has headings one below the other, a limit, and a language for each post', () => {
    const tree = read(
      feedSection({ ...feed(FULL, post({}), post({})), title: 'Ville' }, en, {
        ...options,
        level: 3,
        limit: 2,
      }),
    );
    assert.deepEqual(
      elements(tree)
        .filter(({ tagName }) => /^h\d$/.test(tagName))
        .map((heading) => `${heading.tagName} ${words(heading)}`),
      ['h3 Ville', 'h4 Marché <b>'],
    );
    assert.equal(elements(tree).filter(({ tagName }) => tagName === 'article').length, 2);
    const content = byClass(tree, 'e-content');
    assert.equal(content && attribute(content, 'lang'), 'fr');
  });

  it('empty, partly late, all late: always words and the accounts, never an empty box', () => {
    const source = (id: string, state: 'ok' | 'failed' | 'stale'): Feed['sources'][number] => ({
      id,
      network: 'mastodon',
      name: `Ville ${id}`,
      url: `https://m.example/${id}`,
      state,
    });
    const shown = (...sources: Feed['sources']): string =>
      words(read(feedSection({ ...feed(), generated: '2026-03-14T08:30:00Z', sources }, en, options)));
    assert.equal(shown(), 'Our latest news Nothing has been published here yet.');
    assert.equal(
      shown(source('a', 'ok'), source('b', 'failed'), source('c', 'stale')),
      'Our latest news Not available at the moment: Ville b and Ville c. The rest is shown. Nothing has been published here yet. See Ville a See Ville b See Ville c',
    );
    assert.equal(
      shown(source('b', 'failed')),
      'Our latest news Last updated on 14 March 2026 at 09:30. Newer posts may be missing. Nothing has been published here yet. See Ville b',
    );
  });

  it('hostile strings in every field stay words', () => {
    const all: Feed = {
      ...feed(FULL, CARD),
      title: 'Ville',
      home: 'https://v.fr/',
      address: 'https://v.fr/feed.json',
      next: 'https://v.fr/feed-2.json',
      generated: '2026-03-14T08:30:00Z',
      sources: [
        { id: 'a', network: 'mastodon', name: 'Ville', url: 'https://m.example/@ville', state: 'failed' },
      ],
    };
    for (const [index, hostile] of HOSTILE.entries())
      for (const each of poisoned(all, hostile, index < 12))
        assertOnlyOurs(
          feedSection(each, fr, { ...options, origins: ['https://v.fr', 'https://m.example'] }),
          hostile,
        );
    for (const hostile of corpusPayloads()) {
      const each = {
        ...FULL,
        title: hostile,
        warning: hostile,
        account: { name: hostile },
        content: [{ type: 'text' as const, text: hostile }],
      };
      assertOnlyOurs(feedSection({ ...all, posts: [each] }, fr, options), hostile);
    }
  });
});
