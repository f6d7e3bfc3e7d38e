/**
 * Meta's APIs with recorded answers, in the form of their reference pages: Facebook's Page Feed (v24.0) and Post, IG Media
 * (2026-06-22), Threads Media Objects, and the guides on errors and rate limits, all read in November 2026. The live
 * networks were not asked.
 */
import assert from 'node:assert/strict';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readToken, tokensFrom } from '../../../../src/node/config/secrets.ts';
import { graphFailure, usageWait } from '../../../../src/node/feed/graph/signs.ts';
import { readFeed } from '../../../../src/node/feed/readers/read.ts';
import { outputsOf } from '../../../../src/node/feed/outputs.ts';
import { shownFeed } from '../../../../src/node/feed/shown.ts';
import type { SourceSettings } from '../../../../src/node/feed/settings.ts';
import { wordsOf } from '../../../../src/node/routes/words.ts';
import { configOf, townFile } from '../../../support/node/companion.ts';
import { feedSite, folderOf, serve, source, town } from '../support.ts';

const recorded = (name: string): string =>
  readFileSync(new URL(`recorded/${name}.json`, import.meta.url), 'utf8');
const NOW = Date.parse('2026-11-03T10:00:00Z');
const SECRET = 'EAAG-token-of-the-town';

const read = (name: string): ReturnType<typeof readFeed> =>
  readFeed(new TextEncoder().encode(recorded(name)), { now: NOW });

const account = (type: SourceSettings['type'], url: string): SourceSettings =>
  source(type, url, { type, account: 'villedevalmont' });

describe('the answers', () => {
  it('of Facebook: albums, links as cards; what is not for everybody is withheld', () => {
    const feed = read('facebook');
    assert.ok(!('failed' in feed));
    assert.equal(feed.kind, 'facebook');
    assert.equal(feed.dropped, 2);
    assert.deepEqual(feed.withheld, [{ id: '100_3', withheld: true }]);
    assert.deepEqual(feed.posts, [
      {
        id: '100_1',
        url: 'https://www.facebook.com/valmont/posts/1',
        content: { text: 'Le marché passe au samedi matin.\nÀ samedi !' },
        author: { name: 'Ville de Valmont' },
        published: '2026-11-03T09:00:00Z',
        media: [
          { type: 'image', url: 'https://scontent.example/1.jpg', width: 720, height: 480 },
          { type: 'image', url: 'https://scontent.example/2.jpg', width: 480, height: 720 },
        ],
      },
      {
        id: '100_2',
        url: 'https://www.facebook.com/valmont/posts/2',
        content: { text: 'À lire' },
        author: { name: 'Ville de Valmont' },
        published: '2026-11-02T09:00:00Z',
        card: {
          url: 'https://www.valmont.example/actualites/berges-de-la-lys.html',
          title: 'Les berges rouvrent',
          description: 'Dès samedi',
          image: { type: 'image', url: 'https://external.example/b.jpg', width: 500, height: 261 },
        },
      },
    ]);
  });

  it('of Instagram: descriptions, albums, films; a post whose film has no address is its words', () => {
    const feed = read('instagram');
    assert.ok(!('failed' in feed));
    assert.equal(feed.kind, 'instagram');
    assert.deepEqual(
      feed.posts.map(({ media }) => media),
      [
        [
          {
            type: 'image',
            url: 'https://scontent.example/lys.jpg',
            alt: 'La rivière et deux barques, dans la brume',
          },
        ],
        [
          { type: 'image', url: 'https://scontent.example/a.jpg' },
          { type: 'video', url: 'https://scontent.example/b.mp4', preview: 'https://scontent.example/b.jpg' },
        ],
        undefined,
      ],
    );
    assert.deepEqual(feed.posts[0]!.author, {
      name: 'villedevalmont',
      handle: '@villedevalmont',
      url: 'https://www.instagram.com/villedevalmont',
    });
  });

  it('of Threads: its link as a card; what is passed on is not its own', () => {
    const feed = read('threads');
    assert.ok(!('failed' in feed));
    assert.equal(feed.kind, 'threads');
    assert.deepEqual(
      feed.posts.map(({ content, card }) => [content, card]),
      [
        [
          { text: 'Conseil municipal jeudi à 19 h.' },
          { url: 'https://www.valmont.example/agenda/conseil-municipal.html' },
        ],
      ],
    );
    assert.deepEqual(feed.withheld, [{ id: '1234568', withheld: true }]);
  });

  it('may hold anything anywhere: the others stay', () => {
    for (const name of ['facebook', 'instagram', 'threads']) {
      const whole = JSON.parse(recorded(name)) as { data: Record<string, unknown>[] };
      fc.assert(
        fc.property(fc.constantFrom(...Object.keys(whole.data[0]!)), fc.jsonValue(), (field, value) => {
          const data = structuredClone(whole.data).map((one, index) =>
            index ? one : { ...one, [field]: value },
          );
          const feed = readFeed(new TextEncoder().encode(JSON.stringify({ data })), { now: NOW });
          // What marks the kind of the answer may be what was broken.
          if ('failed' in feed || feed.kind !== name) return;
          assert.equal(feed.posts.length + feed.dropped, whole.data.length);
        }),
        { numRuns: 100 },
      );
    }
  });
});

describe('what they say besides', () => {
  it('a token that had its time, and one that may not', () => {
    const error = (code: number): unknown => ({ error: { message: 'x', type: 'OAuthException', code } });
    assert.equal(graphFailure(400, error(190)), 'token-expired');
    assert.equal(graphFailure(401, undefined), 'token-expired');
    assert.equal(graphFailure(400, error(4)), 'rate-limited');
    assert.equal(graphFailure(400, error(80_001)), 'rate-limited');
    assert.equal(graphFailure(403, error(10)), 'unauthorised');
    assert.equal(graphFailure(403, error(200)), 'unauthorised');
    assert.equal(graphFailure(500, error(2)), 'server-error');
    assert.equal(graphFailure(404, error(100)), 'not-found');
    assert.equal(graphFailure(200, { data: [] }), undefined);
  });

  it('that enough was asked', () => {
    assert.equal(usageWait({}), 0);
    assert.equal(usageWait({ 'x-app-usage': '{"call_count":28,"total_time":25,"total_cputime":25}' }), 0);
    assert.equal(usageWait({ 'x-app-usage': '{"call_count":80,"total_time":25,"total_cputime":25}' }), 3600);
    assert.equal(
      usageWait({
        'x-business-use-case-usage':
          '{"100":[{"type":"pages","call_count":100,"total_time":1,"estimated_time_to_regain_access":19}]}',
      }),
      19 * 60,
    );
    assert.equal(
      usageWait({ 'x-app-usage': '{', 'x-page-usage': '[]', 'x-business-use-case-usage': 'null' }),
      0,
    );
  });
});

describe('a source that wants a token', () => {
  it('is asked with it in a header, page after page, and it is in no address and no output', async (t) => {
    const asked: { readonly url: string; readonly authorization: string | undefined }[] = [];
    const server = await serve(t, ({ url = '', headers }, response) => {
      asked.push({ url, authorization: headers.authorization });
      response.setHeader('content-type', 'application/json');
      const second = url.includes('after=BB');
      response.end(
        second
          ? JSON.stringify({
              data: [{ id: '100_9', message: 'Older', created_time: '2026-10-01T09:00:00+0000' }],
            })
          : recorded('facebook'),
      );
    });
    const site = feedSite([account('facebook', server.url())]);
    const { deps, store, clock } = await town(t, [server]);
    const { collect } = await import('../../../../src/node/feed/collect.ts');
    const visits = await collect({ ...deps, tokenOf: tokensFrom({ PARVIS_TOKEN_FACEBOOK: SECRET }) }, site);
    assert.deepEqual(
      visits.map(({ outcome, posts }) => [outcome, posts]),
      [['read', 3]],
    );
    assert.deepEqual(
      asked.map(({ authorization }) => authorization),
      [`Bearer ${SECRET}`, `Bearer ${SECRET}`],
    );
    assert.match(asked[0]!.url, /^\/v24\.0\/me\/posts\?fields=id%2Cmessage/);
    assert.ok(asked.every(({ url }) => !url.includes(SECRET) && !url.includes('SECRET-IN-URL')));
    const shown = await shownFeed(
      store.feed,
      site,
      { title: 'x', address: 'https://www.valmont.example/feed.json' },
      clock.now(),
    );
    const outputs = JSON.stringify([
      outputsOf(shown, site, wordsOf('fr')),
      visits,
      await store.feed.sources('valmont'),
      await store.feed.known('valmont', 'facebook'),
    ]);
    assert.doesNotMatch(outputs, /EAAG|SECRET-IN-URL|Bearer/);
    assert.match(outputs, /Le marché passe au samedi matin/);
  });

  it('waits as long as the network asks, and asks for no second page then', async (t) => {
    let asked = 0;
    const server = await serve(t, (_request, response) => {
      asked++;
      response.setHeader('x-app-usage', '{"call_count":95}');
      response.end(recorded('facebook'));
    });
    const site = feedSite([account('facebook', server.url())]);
    const { deps, clock } = await town(t, [server]);
    const { collect } = await import('../../../../src/node/feed/collect.ts');
    const [visit] = await collect({ ...deps, tokenOf: tokensFrom({ PARVIS_TOKEN_FACEBOOK: SECRET }) }, site);
    assert.equal(asked, 1);
    assert.ok(Date.parse(visit!.nextAt!) - clock.now() >= 3_600_000);
  });

  it('says that a token is missing, or has had its time, and keeps its posts', async (t) => {
    let answer: [number, string] = [200, recorded('instagram')];
    const server = await serve(t, (_request, response) => {
      response.writeHead(answer[0], { 'content-type': 'application/json' }).end(answer[1]);
    });
    const site = feedSite([account('instagram', server.url())]);
    const { deps, clock } = await town(t, [server]);
    const { collect } = await import('../../../../src/node/feed/collect.ts');
    let env: Record<string, string> = { PARVIS_TOKEN_INSTAGRAM: SECRET };
    const run = async (): Promise<unknown[]> => {
      clock.pass(86_400_000);
      return (await collect({ ...deps, tokenOf: (one) => tokensFrom(env)(one) }, site)).map(
        ({ outcome, failure, posts }) => [outcome, failure, posts],
      );
    };
    assert.deepEqual(await run(), [['read', undefined, 3]]);
    answer = [400, '{"error":{"message":"Session has expired","type":"OAuthException","code":190}}'];
    assert.deepEqual(await run(), [['failed', 'token-expired', 3]]);
    env = {};
    assert.deepEqual(await run(), [['failed', 'no-token', 3]]);
  });

  it('sends no token over plain HTTP to another machine', async () => {
    const { askGraph } = await import('../../../../src/node/feed/graph/ask.ts');
    const never = (): never => assert.fail('asked');
    const token = { reveal: () => SECRET };
    const asked = await askGraph(
      never,
      'threads',
      'http://graph.example',
      token,
      new AbortController().signal,
      () => NOW,
    );
    assert.deepEqual(asked, { type: 'failed', kind: 'downgrade', wait: 0 });
  });
});

describe('the token', () => {
  it('comes from the variable of the source, or from a file that nobody else reads', (t) => {
    const file = join(folderOf(t), 'token');
    const value = (one: Parameters<typeof readToken>[0], env = {}): string => {
      const token = readToken(one, env);
      return typeof token === 'string' ? token : token.reveal();
    };
    assert.equal(value({ id: 'page-fb' }, { PARVIS_TOKEN_PAGE_FB: ` ${SECRET}\n` }), SECRET);
    assert.equal(value({ id: 'x', tokenEnv: 'META' }, { META: SECRET, PARVIS_TOKEN_X: 'other' }), SECRET);
    assert.equal(value({ id: 'x' }, { PARVIS_TOKEN_X: 'a\r\nX-Evil: 1' }), 'absent');
    assert.equal(value({ id: 'x', tokenFile: file }), 'absent');
    writeFileSync(file, `${SECRET}\n`);
    chmodSync(file, 0o644);
    assert.equal(value({ id: 'x', tokenFile: file }), 'open');
    chmodSync(file, 0o600);
    assert.equal(value({ id: 'x', tokenFile: file }), SECRET);
    assert.equal(
      JSON.stringify({ token: readToken({ id: 'x', tokenFile: file }, {}) }),
      '{"token":"[secret]"}',
    );
  });

  it('is named in the configuration, never written there', () => {
    const sources = [{ id: 'fb', type: 'facebook', account: 'villedevalmont', tokenFile: 'fb.token' }];
    const file = townFile();
    const [one] = configOf({ ...file, site: { ...(file['site'] as object), feed: { sources } } }).sites;
    assert.match(one!.feed.sources[0]!.tokenFile!, /^\/.*\/fb\.token$/);
  });
});
