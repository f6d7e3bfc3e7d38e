import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePost } from '../../../src/model/post.ts';
import type { Post } from '../../../src/model/post.ts';
import { toCards } from '../../../src/node/feed/cards.ts';
import type { Placed } from '../../../src/node/feed/cards.ts';
import { withOwnPictures } from '../../../src/node/feed/pictures.ts';
import { cpuTime } from '../../support/node/cpu.ts';

const HOUR = 3_600_000;
const PAGE = 'https://www.valmont.example/news/market';
const placed = (source: string, network: string, at: number, more: object = {}): Placed => {
  const address = network === 'site' ? PAGE : `https://${network}.example/${source}/${at}`;
  const post = parsePost({
    id: `${source}${at}`,
    network,
    page: PAGE,
    ...(network !== 'site' && { url: address }),
    origins: [{ network, url: address }],
    ...more,
  }) as Post;
  return { post, source, at: at * HOUR };
};

test('a page and what networks say of it at that time are one card: the page speaks (R-56)', () => {
  const cards = toCards([
    placed('sky', 'bluesky', 1),
    placed('news', 'site', 2, { title: 'Market' }),
    placed('toot', 'mastodon', 3),
  ]);
  assert.equal(cards.length, 1);
  const { post, at } = cards[0]!;
  assert.deepEqual([post.id, post.network, post.page, at], ['news2', 'site', PAGE, 2 * HOUR]);
  // Not a network's: it would be read under the page's name.
  assert.equal(post.url, undefined);
  assert.deepEqual(
    post.origins.map(({ network }) => network),
    ['site', 'bluesky', 'mastodon'],
  );
});

test('a reminder is a card of its own: later, or from the same source', () => {
  const cards = toCards([
    placed('news', 'site', 0),
    placed('toot', 'mastodon', 1),
    placed('toot', 'mastodon', 2),
    placed('sky', 'bluesky', 100),
  ]);
  assert.deepEqual(
    cards.map(({ post }) => post.id),
    ['sky100', 'toot2', 'news0'],
  );
});

test('a link to the home page joins nothing, and posts without a page stay alone', () => {
  const home = { page: 'https://www.valmont.example/' };
  assert.equal(toCards([placed('a', 'mastodon', 1, home), placed('b', 'bluesky', 1, home)]).length, 2);
  const none = { page: undefined, url: undefined };
  assert.equal(toCards([placed('a', 'mastodon', 1, none), placed('b', 'bluesky', 1, none)]).length, 2);
  const spelt = { page: `${PAGE}/?utm_source=x#top` };
  assert.equal(toCards([placed('a', 'mastodon', 1, spelt), placed('b', 'bluesky', 1)]).length, 1);
});

test('no picture of another host is left to load; its description and its link stay (R-94)', () => {
  const own = 'https://www.valmont.example/p.jpg';
  const far = 'https://cdn.example/p.jpg';
  const account = (avatar: string) => ({ name: 'V', avatar });
  const post = parsePost({
    id: 'p',
    network: 'mastodon',
    account: account(far),
    boostedBy: account(own),
    content: [{ type: 'emoji', text: ':cat:', src: far }],
    media: [
      { type: 'image', url: far, preview: far, alt: 'A cat' },
      { type: 'video', url: far, preview: own },
    ],
    card: { url: far, title: 'C', image: { type: 'image', url: far } },
    quote: { state: 'accepted', account: account(far), content: [{ type: 'emoji', text: ':x:', src: far }] },
    origins: [{ network: 'mastodon', url: 'https://m.example/1', account: account(far) }],
  }) as Post;
  const shown = structuredClone(withOwnPictures(post, ['https://www.valmont.example']));
  assert.deepEqual(shown.content, [{ type: 'text', text: ':cat:' }]);
  assert.deepEqual(shown.media, [
    { type: 'image', url: far, alt: 'A cat' },
    { type: 'video', url: far, preview: own },
  ]);
  assert.equal(shown.boostedBy?.avatar, own);
  assert.deepEqual(shown.card, { url: far, title: 'C' });
  const { media: _media, card: _card, ...rest } = shown;
  assert.doesNotMatch(JSON.stringify(rest), /cdn\.example/);
});

const said = (source: string, at: number, text: string, more: object = {}) =>
  placed(source, source, at, { page: undefined, content: [{ type: 'text', text }], ...more });
const LONG =
  'La rue des Tilleuls est coupée lundi 3 novembre de 8 h à 17 h pour le remplacement de la conduite d’eau ; une déviation passe par le quai des Tanneurs et la place.';

test('the same words on two networks are one card, give or take a tag and a link', () => {
  const link = {
    content: [
      { type: 'text', text: `${LONG} ` },
      { type: 'link', text: 'x', href: 'https://x.example/' },
    ],
  };
  const [card, ...rest] = toCards([said('sky', 1, LONG), said('toot', 2, '', link)]);
  assert.equal(rest.length, 0);
  assert.deepEqual(
    card!.post.origins.map(({ network }) => network),
    ['sky', 'toot'],
  );
  assert.equal(
    toCards([said('a', 1, LONG), said('b', 2, LONG.toUpperCase().replace('COUPÉE', 'COUPEE'))]).length,
    1,
  );
});

test('words that differ, are too few, too far apart, passed on or of one source stay apart', () => {
  const other = LONG.replace('lundi 3 novembre', 'mardi 4 décembre').replace('Tanneurs', 'Remparts');
  assert.equal(toCards([said('a', 1, LONG), said('b', 2, other)]).length, 2);
  assert.equal(
    toCards([said('a', 1, 'Bonne année à toutes'), said('b', 2, 'Bonne année à toutes')]).length,
    2,
  );
  assert.equal(toCards([said('a', 0, LONG), said('b', 100, LONG)]).length, 2);
  assert.equal(toCards([said('a', 1, LONG), said('a', 2, LONG)]).length, 2);
  assert.equal(toCards([said('a', 1, LONG), said('b', 2, LONG, { boostedBy: { name: 'X' } })]).length, 2);
});

test('a thousand posts that say the same cost no more than a thousand', () => {
  const all = Array.from({ length: 2000 }, (_, i) => said(`s${i % 2}`, i / 100, LONG));
  const start = cpuTime();
  toCards(all);
  assert.ok(cpuTime() - start < 4_000);
});
