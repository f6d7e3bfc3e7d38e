/** Pictures of the feed at the desk: who describes them, where that is read, what becomes of it with the next visit. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { TestContext } from 'node:test';
import { isProblem } from '../../../src/model/problem.ts';
import { parseDeskPictures } from '../../../src/model/wire/desk-pictures.ts';
import type { PictureList } from '../../../src/model/wire/desk-pictures.ts';
import { invite } from '../../../src/node/desk/sessions.ts';
import { collect } from '../../../src/node/feed/collect.ts';
import { publish } from '../../../src/node/feed/publish.ts';
import { wordsOf } from '../../../src/node/routes/words.ts';
import { openStore } from '../../../src/node/store/open.ts';
import type { Staff } from '../../../src/node/store/store.ts';
import { companion, configOf, heldClock, townFile } from '../../support/node/companion.ts';
import { startPostgres, withoutPostgres } from '../../support/postgres.mjs';
import type { Postgres } from '../../support/postgres.mjs';
import { answering, folderOf, serve } from '../feed/support.ts';

const PUBLIC = 'https://parvis.valmont.example';
const DESK = 'https://desk.valmont.example';
const HOUR = 3_600_000;

/** A feed of three posts, each with a picture; the author has described that of the first. */
const document = (origin: string, edition: number): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: `Town${' again'.repeat(edition)}`,
    items: ['a', 'b', 'c'].map((id, i) => ({
      id,
      url: `${origin}/${id}`,
      title: `Post ${id}`,
      date_published: `2026-11-0${3 - i}T08:00:00Z`,
      content_html: `<p>About ${id}</p><img src="https://media.example/${id}.jpg"${id === 'a' ? ' alt="The author\u2019s words"' : ''}>`,
    })),
  });

async function scene(t: Pick<TestContext, 'after'>, url: string, feed: object = {}) {
  // Each visit finds another document, and the same posts in it.
  let edition = 0;
  const server = await serve(
    t as TestContext,
    answering(() => document('https://www.valmont.example', edition++), {
      'content-type': 'application/feed+json',
    }),
  );
  const store = await openStore({ url });
  t.after(() => store.close());
  await store.migrate();
  const file = townFile();
  const output = folderOf(t as TestContext);
  const sources = [{ id: 'news', url: server.url() }];
  const site = { ...(file['site'] as object), feed: { sources, output, images: false, ...feed } };
  const other = {
    ...{ name: 'Beaumont', url: 'https://b.example/', origins: ['https://b.example'] },
    feed: { sources },
  };
  const config = configOf({ ...file, site, net: { allow: [server.entry] } }, { beaumont: other });
  const clock = heldClock();
  const { app, deps } = companion(store, { config, clock });
  const tools = {
    get: deps.get,
    clock,
    random: () => 0,
    accounts: new Map<string, string>(),
    store: store.feed,
  };
  const visit = async () => {
    for (const one of config.sites) await collect(tools, one);
  };
  await visit();
  const one = config.sites.find(({ site: { id } }) => id === 'valmont')!;
  let keys = 100_000;
  const desk = (path: string, cookie = '', body?: unknown, key = `key-${keys++}`) =>
    app.desk(
      new Request(DESK + path, {
        headers: {
          cookie,
          ...(body !== undefined && {
            ...{ origin: DESK, 'content-type': 'application/json', 'idempotency-key': key },
          }),
        },
        ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      }),
    );
  const enter = async (name: string, role: Staff['role'] = 'moderator', at = 'valmont') => {
    const { token } = await invite(deps, at, { name, role });
    const form = { origin: DESK, 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await app.desk(
      new Request(`${DESK}/s/${at}/form/sign-in`, { method: 'POST', body: `token=${token}`, headers: form }),
    );
    return answer.headers.get('set-cookie')!.split(';')[0]!;
  };
  const pictures = async (cookie: string, list: PictureList = 'missing', at = 'valmont') => {
    const answer = await desk(`/s/${at}/desk/pictures?list=${list}`, cookie);
    const read = parseDeskPictures(await answer.json());
    assert.ok(!isProblem(read), String(answer.status));
    return read;
  };
  /** Every output that a reader can get, served and as files. */
  const outputs = async () => {
    clock.pass(20_000);
    await publish(store.feed, one, wordsOf('en'), output, clock.now());
    const names = ['feed.json', 'feed.html', 'feed.atom'];
    const served = await Promise.all(
      names.map(async (name) => (await app.public(new Request(`${PUBLIC}/s/valmont/${name}`))).text()),
    );
    return [...served, ...names.map((name) => readFileSync(join(output, name), 'utf8'))];
  };
  return { desk, enter, pictures, outputs, visit, clock, store, app };
}

const ALL = Array.from({ length: 6 }, () => true);
const contains = (texts: readonly string[], words: string) => texts.map((text) => text.includes(words));

/** The same on each engine. */
function suite(urlOf: () => string): void {
  test('a description reaches every output, survives the next visit, and can be taken back', async (t) => {
    const { desk, enter, pictures, outputs, visit, clock, store } = await scene(t, urlOf());
    const ana = await enter('Ana');
    const { pictures: missing, ...figures } = await pictures(ana);
    assert.deepEqual([missing.map(({ post }) => post).length, figures.total, figures.missing], [2, 3, 2]);
    const [one] = missing;
    assert.deepEqual([one?.title, one?.address], ['Post b', 'https://www.valmont.example/b']);
    const said = { post: one!.post, picture: one!.picture, alt: '  Stalls under\n a blue sky ' };
    assert.deepEqual(
      contains(await outputs(), 'Stalls'),
      ALL.map(() => false),
    );
    const answer = await desk('/s/valmont/desk/pictures', ana, said);
    assert.deepEqual(
      [answer.status, await answer.json()],
      [200, { ...said, alt: 'Stalls under a blue sky' }],
    );
    assert.deepEqual(contains(await outputs(), 'Stalls under a blue sky'), ALL);
    clock.pass(24 * HOUR);
    await visit();
    assert.deepEqual(contains(await outputs(), 'Stalls under a blue sky'), ALL);
    const bo = await enter('Bo');
    const [written] = (await pictures(bo, 'desk')).pictures;
    assert.deepEqual(
      [written?.alt, written?.name, written?.own],
      ['Stalls under a blue sky', 'Ana', undefined],
    );
    assert.equal((await pictures(bo)).missing, 1);
    assert.equal((await desk('/s/valmont/desk/pictures', bo, { ...said, alt: '' })).status, 200);
    assert.deepEqual(
      contains(await outputs(), 'Stalls'),
      ALL.map(() => false),
    );
    assert.deepEqual(
      (await store.feed.altLog('valmont', said.post, said.picture)).map(({ alt }) => alt),
      ['Stalls under a blue sky', ''],
    );
  });

  test('the author\u2019s words are corrected, and come back', async (t) => {
    const { desk, enter, pictures, outputs } = await scene(t, urlOf());
    const ana = await enter('Ana');
    const one = (await pictures(ana, 'all')).pictures.find(({ own }) => own !== undefined)!;
    assert.equal(one.own, 'The author\u2019s words');
    const said = { post: one.post, picture: one.picture };
    await desk('/s/valmont/desk/pictures', ana, { ...said, alt: 'A school' });
    assert.deepEqual(contains(await outputs(), 'A school'), ALL);
    const back = await desk('/s/valmont/desk/pictures', ana, { ...said, alt: ' ' });
    assert.deepEqual(await back.json(), { ...said, alt: 'The author\u2019s words' });
    assert.deepEqual(
      contains(await outputs(), 'A school'),
      ALL.map(() => false),
    );
  });

  test('what one site says of a picture, another does not', async (t) => {
    const { desk, enter, pictures } = await scene(t, urlOf());
    const [ana, dee] = [await enter('Ana'), await enter('Dee', 'moderator', 'beaumont')];
    const [one] = (await pictures(ana)).pictures;
    await desk('/s/valmont/desk/pictures', ana, { post: one!.post, picture: one!.picture, alt: 'Ours' });
    assert.equal((await pictures(ana)).missing, 1);
    assert.equal((await pictures(dee, 'missing', 'beaumont')).missing, 2);
    assert.equal((await pictures(dee, 'desk', 'beaumont')).pictures.length, 0);
  });
}

describe('descriptions of pictures, SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-alt-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  let n = 0;
  suite(() => `sqlite:${join(folder, `${n++}.db`)}`);
});

describe('descriptions of pictures, PostgreSQL', { skip: withoutPostgres() }, () => {
  let server: Postgres;
  before(async () => {
    server = await startPostgres();
  });
  after(() => server.stop());
  let urls: string[] = [];
  before(async () => {
    urls = await Promise.all([1, 2, 3].map(() => server.database()));
  });
  suite(() => urls.pop()!);
});

test('the list is a table for a spreadsheet too', async (t) => {
  const { desk, enter } = await scene(t, 'sqlite::memory:');
  const answer = await desk('/s/valmont/desk/pictures.csv?list=all', await enter('Ana'));
  assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8');
  assert.equal(answer.headers.get('content-disposition'), 'attachment; filename="valmont-all.csv"');
  const lines = (await answer.text()).trim().split('\r\n');
  assert.equal(lines.length, 4);
  assert.match(lines[1]!, /Post a,https:\/\/media\.example\/a\.jpg,The author\u2019s words,,/);
});

test('a sent description is sent once; one that is not ours to write is refused (S-27)', async (t) => {
  const { desk, enter, pictures, store } = await scene(t, 'sqlite::memory:');
  const ana = await enter('Ana');
  const [one] = (await pictures(ana)).pictures;
  const said = { post: one!.post, picture: one!.picture, alt: 'Once' };
  const send = async (body: object, key: string) =>
    (await desk('/s/valmont/desk/pictures', ana, body, key)).status;
  assert.equal(await send(said, 'the-same-key'), 200);
  assert.equal(await send(said, 'the-same-key'), 200);
  assert.equal((await store.feed.altLog('valmont', said.post, said.picture)).length, 1);
  assert.equal(await send({ ...said, alt: 'Twice' }, 'the-same-key'), 422);
  assert.equal(await send(said, ''), 400);
  assert.equal(await send({ ...said, picture: 'https://media.example/other.jpg' }, 'key-other'), 404);
  assert.equal(await send({ ...said, post: 'nobody' }, 'key-nobody'), 404);
  assert.equal(await send({ ...said, alt: 'x'.repeat(1501) }, 'key-long1'), 400);
  assert.equal(await send({ ...said, alt: undefined }, 'key-none1'), 400);
});

test('pictures are described by whoever may judge posts, and by nobody else', async (t) => {
  const { desk, enter, app } = await scene(t, 'sqlite::memory:');
  const said = { post: 'x', picture: 'https://media.example/x.jpg', alt: 'x' };
  const stranger = (await enter('Dee', 'admin', 'beaumont')).replace('beaumont', 'valmont');
  const roles = [
    ...[['', 401] as const, [stranger, 401] as const],
    [await enter('Col', 'contributor'), 403] as const,
    [await enter('Mo', 'moderator'), 200] as const,
    [await enter('Man', 'manager'), 200, 403] as const,
    [await enter('Ad', 'admin'), 200] as const,
  ];
  for (const [cookie, status, writes] of roles) {
    for (const path of ['pictures', 'pictures.csv'])
      assert.equal((await desk(`/s/valmont/desk/${path}`, cookie)).status, status, path);
    // Whoever may is told that there is no such picture.
    const expected = status === 200 ? 404 : status;
    assert.equal((await desk('/s/valmont/desk/pictures', cookie, said)).status, writes ?? expected);
    const image = await desk('/s/valmont/desk/media/nothing.jpg', cookie);
    assert.equal(image.status, expected);
  }
  const open = await app.public(
    new Request(`${PUBLIC}/s/valmont/desk/pictures`, { headers: { cookie: roles[5]![0] } }),
  );
  assert.equal(open.status, 404);
});
