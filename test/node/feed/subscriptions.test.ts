import assert from 'node:assert/strict';
import { test } from 'node:test';
import { subscriptionsOf } from '../../../src/node/feed/subscriptions.ts';
import { configOf, townFile } from '../../support/node/companion.ts';

const ADDRESS = 'https://www.valmont.example/parvis/feed.json';

/** A site with these accounts and these sources, through the configuration's own parser. */
function siteWith(accounts: readonly object[], sources: readonly object[] = []) {
  const town = townFile();
  return configOf({ ...town, site: { ...(town['site'] as object), accounts, feed: { sources } } }).sites[0]!;
}
const feedsOf = (...from: Parameters<typeof siteWith>) =>
  subscriptionsOf(siteWith(...from), 'News', undefined).map(({ feed }) => feed);

test('an account of the site\u2019s own list whose network has a feed', () => {
  const accounts = [
    { network: 'mastodon', url: 'https://m.example/@valmont', handle: '@valmont@m.example' },
    { network: 'mastodon', url: 'https://m.example/@works/', service: 'Public works' },
    { network: 'youtube', url: 'https://www.youtube.com/channel/UC0123456789abcdefghijkl' },
  ];
  assert.deepEqual(subscriptionsOf(siteWith(accounts), 'News', undefined), [
    {
      title: 'Mastodon \u2013 @valmont@m.example',
      feed: 'https://m.example/@valmont.rss',
      page: 'https://m.example/@valmont',
    },
    {
      title: 'Mastodon \u2013 Public works',
      feed: 'https://m.example/@works.rss',
      page: 'https://m.example/@works/',
    },
    {
      title: 'YouTube \u2013 channel/UC0123456789abcdefghijkl',
      feed: 'https://www.youtube.com/feeds/videos.xml?channel_id=UC0123456789abcdefghijkl',
      page: 'https://www.youtube.com/channel/UC0123456789abcdefghijkl',
    },
  ]);
});

test('no address is made up for a network without feeds, or from an address that does not tell', () => {
  assert.deepEqual(
    feedsOf([
      { network: 'bluesky', url: 'https://bsky.app/profile/valmont.example' },
      { network: 'youtube', url: 'https://www.youtube.com/@valmont' },
      { network: 'mastodon', url: 'https://m.example/web/accounts/1' },
      { network: 'facebook', url: 'https://www.facebook.com/valmont' },
    ]),
    [],
  );
});

test('a feed of the site\u2019s own pages is one; another\u2019s is not, nor is one for programs', () => {
  assert.deepEqual(
    feedsOf(
      [],
      [
        { id: 'own', type: 'rss', url: 'https://www.valmont.example/news.rss' },
        { id: 'free', url: 'https://www.valmont.example/agenda.atom', title: 'Agenda' },
        { id: 'json', type: 'json', url: 'https://www.valmont.example/feed.json' },
        { id: 'press', type: 'rss', url: 'https://press.example/rss', official: true },
        { id: 'account', type: 'mastodon', account: '@other@m.example', official: true },
      ],
    ),
    ['https://www.valmont.example/news.rss', 'https://www.valmont.example/agenda.atom'],
  );
});

test('the whole feed comes first when its address is known, and nothing stands twice', () => {
  const site = siteWith(
    [{ network: 'mastodon', url: 'https://m.example/@v' }],
    [
      { id: 'a', type: 'rss', url: 'https://www.valmont.example/a.rss' },
      { id: 'b', type: 'rss', url: 'https://www.valmont.example/a.rss' },
    ],
  );
  const list = subscriptionsOf(site, 'All of Valmont', ADDRESS);
  assert.deepEqual(
    list.map(({ feed }) => feed),
    [
      'https://www.valmont.example/parvis/feed.atom',
      'https://www.valmont.example/a.rss',
      'https://m.example/@v.rss',
    ],
  );
  assert.deepEqual(
    [list[0]?.title, list[0]?.page],
    ['All of Valmont', 'https://www.valmont.example/parvis/feed.html'],
  );
});

test('networks that write feeds themselves: by the page of the account, by its handle, or as the collector reads it', () => {
  assert.deepEqual(
    feedsOf(
      [
        { network: 'peertube', url: 'https://tube.example/c/ville/videos' },
        { network: 'pixelfed', url: 'https://pix.example/ville' },
        { network: 'lemmy', url: 'https://lemmy.example/c/ville' },
        { network: 'peertube', url: 'https://tube.example/a/ville', handle: '@ville_tv@tube.example' },
        // An address with a handle does not hold the channel's id; the source that reads it does.
        {
          network: 'youtube',
          url: 'https://www.youtube.com/@valmont',
          handle: 'UC0123456789abcdefghijkl',
        },
        { network: 'pixelfed', url: 'https://pix.example/i/web/profile/7', handle: '@sport@pix.example' },
      ],
      [
        { id: 'yt', type: 'youtube', account: 'UC0123456789abcdefghijkl' },
        { id: 'sport', type: 'pixelfed', account: 'sport@pix.example' },
        // Read, but on no list of the site's own accounts.
        { id: 'fan', type: 'pixelfed', account: 'fan@pix.example' },
      ],
    ),
    [
      'https://tube.example/feeds/videos.xml?videoChannelName=ville',
      'https://pix.example/users/ville.atom',
      'https://lemmy.example/feeds/c/ville.xml?sort=New',
      'https://tube.example/feeds/videos.xml?videoChannelName=ville_tv',
      'https://www.youtube.com/feeds/videos.xml?channel_id=UC0123456789abcdefghijkl',
      'https://pix.example/users/sport.atom',
    ],
  );
});
