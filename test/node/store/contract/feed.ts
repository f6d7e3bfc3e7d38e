/** What the collector keeps. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FeedLogLine, SourceState, StoredItem } from '../../../../src/node/store/store.ts';
import { at, SITE } from '../make.ts';
import type { Open } from '../make.ts';

const state = (source: string, more: Partial<SourceState> = {}): SourceState => ({
  source,
  failures: 0,
  failure: '',
  gone: false,
  ...more,
});
const item = (source: string, id: string, time: number, more: Partial<StoredItem> = {}): StoredItem => ({
  source,
  id,
  at: at(time),
  post: { id, content: [{ type: 'text', text: `é\0\ud800 ${id}` }] },
  hidden: false,
  ...more,
});

export function feed(open: Open): void {
  test('the cursor of the feed grows with each change of it, is no other site’s, and those who watch are told', async () => {
    const store = await open();
    const { feed } = store;
    let told = 0;
    const watching = store.watch(() => void told++);
    assert.equal(await feed.cursor(SITE), '0');
    const comments = await store.cursor(SITE);
    await feed.changed(SITE);
    const one = await feed.cursor(SITE);
    assert.notEqual(one, '0');
    assert.ok(told > 0);
    assert.equal(await store.cursor(SITE), comments, 'no comment has changed');
    assert.equal(await feed.cursor('other'), '0');
    await store.write((tx) =>
      tx.decidePost(SITE, { item: '1', act: 'hide', reason: 'r', staff: 'ada', at: at(1) }),
    );
    assert.notEqual(await feed.cursor(SITE), one, 'a decision changes what is shown');
    watching.stop();
  });

  test('a visit keeps state and items; the next takes their place', async () => {
    const { feed } = await open();
    const full = state('mairie', {
      address: 'hash of an address',
      etag: '"x"',
      lastModified: 'Mon, 16 Mar 2026 08:00:00 GMT',
      checkedAt: at(1),
      succeededAt: at(2),
      nextAt: at(3),
      failures: 4,
      failure: 'timeout',
      gone: true,
    });
    await feed.saveVisit(SITE, full, [item('mairie', '1', 5), item('mairie', '2', 9)], true);
    assert.deepEqual(await feed.sources(SITE), [full]);
    assert.deepEqual(await feed.items(SITE, 9), [item('mairie', '2', 9), item('mairie', '1', 5)]);
    await feed.saveVisit(SITE, state('mairie'), [item('mairie', '1', 5, { post: { changed: true } })], false);
    assert.deepEqual(await feed.sources(SITE), [state('mairie')]);
    assert.deepEqual(
      (await feed.items(SITE, 9)).map(({ id, post }) => [id, Object.keys(post as object)[0]]),
      [
        ['2', 'id'],
        ['1', 'changed'],
      ],
    );
  });

  test('what left the source goes when the visit saw all of it, from that source alone', async () => {
    const { feed } = await open();
    const many = Array.from({ length: 1200 }, (_, i) => item('a', `${i}`, i));
    await feed.saveVisit(SITE, state('a'), many, true);
    await feed.saveVisit(SITE, state('b'), [item('b', '1', 2000)], true);
    await feed.saveVisit(SITE, state('a'), many.slice(0, 3), true);
    assert.deepEqual(
      (await feed.items(SITE, 99)).map(({ source, id }) => source + id),
      ['b1', 'a2', 'a1', 'a0'],
    );
    await feed.saveVisit(SITE, state('a', { failures: 1, failure: 'http-500' }), [], false);
    assert.equal((await feed.items(SITE, 99)).length, 4);
  });

  test('hidden items are not given, ids may be of any length, twice the same id is one item', async () => {
    const { feed } = await open();
    const long = 'x'.repeat(50_000);
    await feed.saveVisit(
      SITE,
      state('a'),
      [item('a', long, 1), item('a', 'h', 2, { hidden: true }), item('a', 'd', 3), item('a', 'd', 4)],
      true,
    );
    assert.deepEqual(
      (await feed.items(SITE, 99)).map(({ id, at: time }) => [id.length, time]),
      [
        [1, at(4)],
        [50_000, at(1)],
      ],
    );
    assert.equal((await feed.items(SITE, 1)).length, 1);
    assert.deepEqual(
      (await feed.known(SITE, 'a')).map(({ id, hidden }) => [id.length, hidden]),
      [
        [1, false],
        [1, true],
        [50_000, false],
      ],
    );
    assert.deepEqual(await feed.known(SITE, 'b'), []);
  });

  test('whether an account is the institution\u2019s own is kept for each source of each site', async () => {
    const { feed } = await open();
    const check = {
      source: 'toot',
      account: 'https://m.example/@ville',
      verified: true,
      reason: 'profile-link',
      checkedAt: at(5),
      verifiedAt: at(5),
    } as const;
    await feed.saveCheck(SITE, check);
    await feed.saveCheck('other', { ...check, verified: false });
    assert.deepEqual(await feed.checks(SITE), [check]);
    const { verifiedAt: _, ...never } = check;
    await feed.saveCheck(SITE, { ...never, verified: false, reason: 'no-link', checkedAt: at(6) });
    assert.deepEqual(await feed.checks(SITE), [
      { ...never, verified: false, reason: 'no-link', checkedAt: at(6) },
    ]);
  });

  test('a decision takes the place of the one before; all are in the log, and one can be taken back', async () => {
    const { feed, write } = await open();
    const decide = (site: string, line: FeedLogLine) => write((tx) => tx.decidePost(site, line));
    const hide = { item: 'post', act: 'hide', reason: 'A name\0 in it', staff: 's1', at: at(1) } as const;
    const pin = { item: 'post', act: 'pin', until: at(90), reason: 'Flood', staff: 's2', at: at(2) } as const;
    const undo = { item: 'post', act: 'undo', reason: 'Over', staff: 's2', at: at(3) } as const;
    const kept = { ...hide, reason: 'A name\ufffd in it' };
    await decide(SITE, hide);
    await decide('other', { ...hide, act: 'show' });
    assert.deepEqual(await feed.decisions(SITE), [kept]);
    await decide(SITE, pin);
    await decide(SITE, { ...hide, item: 'x'.repeat(30_000) });
    assert.deepEqual(
      (await feed.decisions(SITE)).map(({ act, until }) => [act, until]),
      [
        ['pin', at(90)],
        ['hide', undefined],
      ],
    );
    await decide(SITE, undo);
    assert.equal((await feed.decisions(SITE)).length, 1);
    assert.deepEqual(await feed.history(SITE, 'post'), [kept, pin, undo]);
    assert.deepEqual(await feed.history(SITE, 'nobody'), []);
  });

  test('two who decide about one post at once both have their line', async () => {
    const { feed, write } = await open();
    const decide = (site: string, line: FeedLogLine) => write((tx) => tx.decidePost(site, line));
    const line = { item: 'post', reason: 'r', staff: 's' } as const;
    await decide(SITE, { ...line, act: 'show', at: at(1) });
    await Promise.all(
      (['hide', 'undo', 'pin', 'undo', 'show'] as const).map((act, i) =>
        decide(SITE, { ...line, act, at: at(2 + i) }),
      ),
    );
    const acts = (await feed.history(SITE, 'post')).map(({ act }) => act);
    assert.deepEqual([...acts].sort(), ['hide', 'pin', 'show', 'show', 'undo', 'undo']);
  });

  test('a description takes the place of the one before, outlives visits, and can be taken back', async () => {
    const { feed, write } = await open();
    const say = (site: string, alt: string, seconds: number, picture = 'https://a.example/p.jpg') => {
      const said = { post: 'post', picture, alt, staff: 's', at: at(seconds) };
      return write((tx) => tx.describePicture(site, said)).then(() => said);
    };
    const first = await say(SITE, 'A bridge\0', 1);
    await say('other', 'Of others', 1);
    assert.deepEqual(await feed.alts(SITE), [{ ...first, alt: 'A bridge\ufffd' }]);
    const second = await say(SITE, 'A new bridge', 2);
    assert.deepEqual(await feed.alts(SITE), [second]);
    const state = { source: 's', failures: 0, failure: '', gone: false } as const;
    await feed.saveVisit(SITE, state, [], true);
    assert.deepEqual(await feed.alts(SITE), [second]);
    await Promise.all([say(SITE, '', 3), say(SITE, 'x', 3, 'https://a.example/q.jpg')]);
    assert.deepEqual(
      (await feed.alts(SITE)).map(({ picture }) => picture),
      ['https://a.example/q.jpg'],
    );
    const log = await feed.altLog(SITE, 'post', 'https://a.example/p.jpg');
    assert.deepEqual(
      log.map(({ alt }) => alt),
      ['A bridge\ufffd', 'A new bridge', ''],
    );
    assert.deepEqual(await feed.altLog(SITE, 'post', 'nobody'), []);
  });
}
