import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { shownFeed } from '../../../../src/node/feed/shown.ts';
import { checkOfficials, officialSources } from '../../../../src/node/feed/official/officials.ts';
import { relMe } from '../../../../src/node/feed/official/rel-me.ts';
import { verifyAccount } from '../../../../src/node/feed/official/verify.ts';
import type { FeedSite, SourceSettings } from '../../../../src/node/feed/settings.ts';
import { feedSite, serve, source, town } from '../support.ts';

const HOUR = 3_600_000;

/** One server is the institution's site, another its network. */
async function scene(t: TestContext) {
  const said = {
    home: '',
    fields: '[]',
    handle: 'ville.example',
    statuses: '[]',
    down: false,
    homeDown: false,
  };
  const home = await serve(t, (_request, response) =>
    said.homeDown ? response.writeHead(503).end() : response.end(said.home),
  );
  const net = await serve(t, ({ url = '' }, response) => {
    if (said.down) return response.writeHead(502).end();
    if (url.includes('getProfile')) return response.end(JSON.stringify({ handle: said.handle }));
    if (url.includes('/statuses')) return response.end(said.statuses);
    return response.end(`{"id":"1","acct":"ville","url":"${net.url('/@ville')}","fields":${said.fields}}`);
  });
  const tools = await town(t, [home, net]);
  const mastodon = source('toot', net.url(), { type: 'mastodon', account: 'ville', official: true });
  const bluesky = source('sky', net.url(), { type: 'bluesky', account: 'ville.example', official: true });
  const site = (one: SourceSettings, accounts = true, more: object = {}): FeedSite => {
    const { site: base, feed } = feedSite([one]);
    const own = { url: home.url('/'), origins: [new URL(home.url()).origin] };
    const listed = [
      { network: 'mastodon', url: net.url('/@ville') },
      { network: 'bluesky', url: 'https://bsky.app/profile/ville.example' },
    ];
    return { feed, site: { ...base, ...own, accounts: accounts ? listed : [], ...more } };
  };
  const reason = async (one: SourceSettings, accounts?: boolean, more?: object) =>
    (await verifyAccount(tools.deps.get, one, site(one, accounts, more).site)).reason;
  return { ...tools, said, home, net, mastodon, bluesky, site, reason };
}

test('a verified link in the profile, or rel="me" on the home page, verifies an account', async (t) => {
  const { said, home, net, mastodon, reason } = await scene(t);
  assert.equal(await reason(mastodon), 'no-link');
  const field = (url: string, at: string | null): string =>
    JSON.stringify([{ name: 'Site', value: `<a href="${url}" rel="me">x</a>`, verified_at: at }]);
  said.fields = field(home.url('/'), null);
  assert.equal(await reason(mastodon), 'no-link', 'a link that nobody verified');
  said.fields = field('https://elsewhere.example/', '2026-01-01T00:00:00Z');
  assert.equal(await reason(mastodon), 'no-link', 'a verified link to somewhere else');
  said.fields = field(home.url('/contact'), '2026-01-01T00:00:00Z');
  assert.equal(await reason(mastodon), 'profile-link');
  assert.equal(await reason(mastodon, false), 'not-listed', 'the site must say so, too');
  said.fields = '[]';
  said.home = `<a rel="nofollow" href="${net.url('/@ville')}">not so</a>`;
  assert.equal(await reason(mastodon), 'no-link');
  said.home = `<head><link href="${net.url('/@ville')}/" rel="Me nofollow"></head>`;
  assert.equal(await reason(mastodon), 'page-link');
});

test('a Bluesky handle that is the host of the site verifies itself', async (t) => {
  const { said, bluesky, reason } = await scene(t);
  assert.equal(await reason(bluesky), 'no-link');
  const own = { origins: ['https://www.ville.example'] };
  assert.equal(await reason(bluesky, true, own), 'own-name');
  said.handle = 'handle.invalid';
  assert.equal(await reason(bluesky, true, own), 'no-link', 'the name does not lead to the account');
  said.handle = 'ville.example';
  assert.equal(await reason(bluesky, true, { origins: ['https://a.ville.example'] }), 'no-link');
  said.home = '<a rel=me href="https://bsky.app/profile/ville.example">Bluesky</a>';
  assert.equal(await reason(bluesky), 'page-link');
});

test('a feed is trusted on the site\u2019s own origins and nowhere else', async (t) => {
  const { home, net, reason } = await scene(t);
  assert.equal(await reason(source('news', home.url('/feed'))), 'own-feed');
  assert.equal(await reason(source('news', net.url('/feed'))), 'foreign-feed');
  assert.equal(home.connections() + net.connections(), 0);
});

test('what a home page elsewhere says counts for nothing', async (t) => {
  const { home, net, mastodon, deps, site } = await scene(t);
  const stray = await serve(t, (_request, response) =>
    response.end(`<a rel="me" href="${net.url('/@ville')}">x</a>`),
  );
  const moved = await serve(t, (_request, response) =>
    response.writeHead(302, { location: stray.url('/') }).end(),
  );
  const { site: one } = site(mastodon);
  const { createGet } = await import('../../../../src/node/net/get.ts');
  const get = createGet({ allow: [home, net, stray, moved].map(({ entry }) => entry) });
  const found = await verifyAccount(get, mastodon, {
    ...one,
    url: moved.url('/'),
    origins: [new URL(moved.url()).origin],
  });
  assert.equal(found.reason, 'no-link');
  assert.ok(deps);
});

test('it is looked at daily, stands a week without an answer, and goes with the link or the list', async (t) => {
  const { said, home, net, mastodon, site, deps, clock } = await scene(t);
  const one = site(mastodon);
  const look = () => checkOfficials(deps, one);
  const official = async () => (await officialSources(deps.store, one)).has('toot');
  await look();
  assert.equal(await official(), false);
  said.home = `<a rel="me" href="${net.url('/@ville')}">x</a>`;
  const asked = () => home.connections() + net.connections();
  const before = asked();
  await look();
  assert.equal(asked(), before, 'not every minute');
  clock.pass(HOUR);
  assert.deepEqual((await look()).get('toot'), { verified: true, reason: 'page-link' });
  assert.equal(await official(), true);
  clock.pass(23 * HOUR);
  assert.equal((await look()).size, 0);
  said.down = said.homeDown = true;
  for (let day = 1; day < 7; day++) {
    clock.pass(24 * HOUR);
    await look();
    assert.equal(await official(), true, `day ${day}`);
  }
  clock.pass(2 * 24 * HOUR);
  await look();
  assert.equal(await official(), false, 'a week is over');
  said.down = said.homeDown = false;
  clock.pass(HOUR);
  await look();
  assert.equal(await official(), true);
  assert.equal((await officialSources(deps.store, site(mastodon, false))).size, 0, 'off the list: at once');
  const renamed = { ...mastodon, account: 'other' };
  assert.equal(
    (await officialSources(deps.store, site(renamed))).size,
    0,
    'another account was not looked at',
  );
  said.home = '';
  clock.pass(25 * HOUR);
  await look();
  assert.equal(await official(), false, 'the link is gone');
  const [check] = await deps.store.checks('valmont');
  assert.equal(check?.reason, 'no-link');
});

test('readers see it on the account\u2019s own words, not on what it passes on', async (t) => {
  const { said, net, mastodon, site, deps, run, clock } = await scene(t);
  const account = { id: '1', acct: 'ville', display_name: 'Ville', url: net.url('/@ville') };
  const status = (id: string, more: object = {}) => ({
    id,
    uri: net.url(`/${id}`),
    url: net.url(`/${id}`),
    content: `<p>${id}</p>`,
    visibility: 'public',
    account,
    created_at: '2026-10-01T08:00:00Z',
    ...more,
  });
  said.statuses = JSON.stringify([status('2', { content: '', reblog: status('9') }), status('1')]);
  const one = site(mastodon);
  await run(one);
  const marks = async () =>
    (await shownFeed(deps.store, one, { title: 'News' }, clock.now())).posts
      .map((post) => post.official)
      .sort();
  assert.deepEqual(await marks(), [false, false]);
  said.home = `<a rel="me" href="${net.url('/@ville')}">x</a>`;
  await checkOfficials(deps, one);
  assert.deepEqual(await marks(), [false, true]);
});

test('rel="me" is read from any page, however it is written', () => {
  const base = 'https://ville.example/a/';
  assert.deepEqual(
    relMe(
      '<A HREF=" ../@x " REL="nofollow ME"><a rel="me" href="javascript:x"><a rel="men" href="/no"><link rel=me href=//m.example/@y><a rel=me>',
      base,
    ),
    ['https://ville.example/@x', 'https://m.example/@y'],
  );
  assert.deepEqual(relMe('<!doctype html><'.repeat(1000), base), []);
  assert.ok(relMe('<a rel=me href="/x">'.repeat(10_000), base).length === 1);
});
