/** Comments of other systems: dates, tree and state as they were, twice the same, and hostile files. */
import assert from 'node:assert/strict';
import { createWriteStream, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import type { TestContext } from 'node:test';
import { run } from '../../../src/node/cli.ts';
import { gzipSync } from 'node:zlib';
import { NotWhole } from '../../../src/node/import/foreign.ts';
import { unpacked } from '../../../src/node/import/unpacked.ts';
import { bring } from '../../../src/node/import/bring.ts';
import type { Found } from '../../../src/node/import/foreign.ts';
import { openStore } from '../../../src/node/store/open.ts';
import type { Store } from '../../../src/node/store/store.ts';
import { configOf } from '../../support/node/companion.ts';
import { withPolicy } from '../../support/node/town.ts';
import {
  engines,
  folderOf,
  freshUrl,
  opened,
  SITE,
  stopServer,
  sums,
  without,
} from '../continuity/support.ts';

after(stopServer);
const HOST = 'https://www.valmont.example';
const NOW = Date.parse('2026-11-01T00:00:00Z');
const { site } = configOf(withPolicy()).sites[0]!;
const source = { name: 'wordpress', site, base: HOST, now: NOW };

const wp = (id: number, more: Record<string, string | number> = {}): string => {
  const fields = {
    comment_id: id,
    comment_author: `<![CDATA[Ana ${id}]]>`,
    comment_author_email: 'ana@example.org',
    comment_author_IP: '198.51.100.7',
    comment_date_gmt: '2020-03-16 08:00:00',
    comment_content: `<![CDATA[Text ${id} & <b>bold</b>\nsecond line <script>alert(1)</script>]]>`,
    comment_approved: 1,
    comment_type: 'comment',
    comment_parent: 0,
    ...more,
  };
  return `<wp:comment>${Object.entries(fields)
    .map(([name, value]) => `<wp:${name}>${value}</wp:${name}>`)
    .join('')}</wp:comment>`;
};
const wxr = (...comments: string[]): string =>
  `<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>
  <item><title>March\u00e9 &amp; f\u00eate</title><link>${HOST}/marche/</link>${comments.join('')}</item>
  <item><title>Elsewhere</title><link>https://other.example/x</link>${wp(90)}</item></channel></rss>`;

const disqus = `<?xml version="1.0"?><disqus xmlns:dsq="http://disqus.com/disqus-internals"><category dsq:id="1"/>
  <thread dsq:id="7"><id>7</id><link>${HOST}/marche/</link><title>March\u00e9</title><author><name>Owner</name></author></thread>
  <post dsq:id="1"><message><![CDATA[<p>One</p><p>Two</p>]]></message><createdAt>2020-03-16T08:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><ipAddress>198.51.100.7</ipAddress><author><name>Ana</name><email>ana@example.org</email></author><thread dsq:id="7"/></post>
  <post dsq:id="3"><message>Third</message><createdAt>2020-03-18T08:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Tom</name></author><thread dsq:id="7"/><parent dsq:id="2"/></post>
  <post dsq:id="2"><message>Gone</message><createdAt>2020-03-17T08:00:00Z</createdAt><isDeleted>true</isDeleted><isSpam>false</isSpam><author><name>Zoe</name></author><thread dsq:id="7"/><parent dsq:id="1"/></post>
  <post dsq:id="4"><message>Buy</message><createdAt>2020-03-18T08:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>true</isSpam><thread dsq:id="7"/></post>
  <post dsq:id="5"><message>Lost</message><createdAt>2020-03-18T08:00:00Z</createdAt><thread dsq:id="99"/></post></disqus>`;

function isso(file: string): void {
  const db = new DatabaseSync(file);
  db.exec(`create table threads (id integer primary key, uri varchar(256) unique, title varchar(256));
    create table comments (tid, id integer primary key, parent integer, created float, modified float, mode integer, remote_addr varchar, text varchar, author varchar, email varchar, website varchar, likes integer, dislikes integer, voters blob, notification integer);
    insert into threads values (1, '/marche/', 'March\u00e9');
    insert into comments (tid, id, parent, created, mode, remote_addr, text, author, email) values
      (1, 1, null, 1584345600.5, 1, '198.51.100.7', 'One *star*', 'Ana', 'ana@example.org'),
      (1, 2, 1, 1584345700, 4, '', '', null, null), (1, 3, 2, 1584345800, 2, '', 'Waits', null, null),
      (1, 4, null, 1584345900, 8, '', 'Strange', null, null)`);
  db.close();
}

/** A machine with its command. */
function place(t: TestContext) {
  const folder = folderOf(t);
  const config = join(folder, 'parvis.json');
  writeFileSync(config, JSON.stringify(withPolicy()));
  return {
    in: (name: string) => join(folder, name),
    store: () => openStore({ url: join(folder, 'parvis.db') }),
    run: async (...args: string[]) => {
      const { code, out, err } = await run(['import', ...args, '--config', config, '--lang', 'en'], {});
      return { code, out, err: err.join('\n') };
    },
  };
}

/** The tree of the market's page, as lines. */
async function tree(store: Store): Promise<string[]> {
  const thread = await store.threadAt(SITE, `${HOST}/marche/`);
  const page = await store.page(SITE, thread!.id, { sort: 'oldest', limit: 50, replies: 50 });
  return page.comments.map(
    ({ parent, replyTo, author, text, receivedAt }) =>
      `${replyTo ? '    ' : parent ? '  ' : ''}${author.name ?? '-'}: ${text.replace(/\n/g, '|')} (${receivedAt.slice(0, 10)})`,
  );
}

test('WordPress: tree, dates, states; twice is once; advertising and other sites stay behind', async (t) => {
  const at = place(t);
  const file = at.in('export.xml');
  writeFileSync(
    file,
    wxr(
      wp(1),
      wp(2, { comment_parent: 1, comment_date_gmt: '2020-03-17 08:00:00' }),
      wp(3, { comment_parent: 2, comment_date_gmt: '2020-03-18 08:00:00' }),
      wp(4, { comment_approved: 0 }),
      wp(5, { comment_approved: 'spam' }),
      wp(6, { comment_type: 'pingback' }),
      wp(7, { comment_approved: 'trash', comment_date_gmt: '2020-03-19 08:00:00' }),
      wp(8, { comment_parent: 7, comment_date_gmt: '2020-03-20 08:00:00' }),
      wp(9, { comment_date_gmt: '0000-00-00 00:00:00' }),
      wp(10, { comment_content: ' ' }),
      wp(11, { comment_approved: 'constructor' }),
      wp(12, { comment_parent: 5 }),
    ),
  );
  const check = await at.run('wordpress', file, '--check');
  assert.equal(check.code, 0, check.err);
  assert.match(
    check.out,
    /To be brought along: 7 comments, 1 new thread\. Already there: 0\. Nothing was changed/,
  );
  const first = await at.run('wordpress', file);
  assert.match(first.out, /Brought along: 7 comments, 1 new thread\. Already there: 0\./);
  assert.match(first.out, /1 advertisement left/);
  assert.match(first.out, /1 note of another site/);
  assert.match(first.out, /1 reply answers a comment that is not here/);
  assert.deepEqual(first.err.split('\n'), [
    '9: its date is missing, or still to come.',
    '10: it has no text.',
    '11: it cannot be read.',
    '90: its page is not below the origins of this site.',
  ]);
  const store = await at.store();
  t.after(() => store.close());
  const text = (id: number): string => `Ana ${id}: Text ${id} & bold|second line`;
  assert.deepEqual(await tree(store), [
    `${text(1)} (2020-03-16)`,
    `  ${text(2)} (2020-03-17)`,
    `    ${text(3)} (2020-03-18)`,
    `${text(12)} (2020-03-16)`,
    '-:  (2020-03-19)',
    `  ${text(8)} (2020-03-20)`,
  ]);
  assert.equal((await store.threadAt(SITE, `${HOST}/marche/`))?.title, 'March\u00e9 & f\u00eate');
  const { counts } = await store.queue(SITE, 'pending', { limit: 9 });
  assert.equal(counts.pending, 1);
  // Nobody is told, and no address came along.
  assert.deepEqual(await store.dueMails(SITE, '2040-01-01T00:00:00Z', 99), []);
  assert.match((await sums(store))['contact']!, /^0 /);
  const again = await at.run('wordpress', file);
  assert.match(again.out, /Brought along: 0 comments, 0 new threads\. Already there: 7\./);
});

test('Disqus: a reply before what it answers, a deleted one in between', async (t) => {
  const at = place(t);
  const file = at.in('disqus.xml');
  writeFileSync(file, disqus);
  const done = await at.run('disqus', file);
  assert.equal(done.code, 0, done.err);
  assert.match(done.out, /Brought along: 3 comments, 1 new thread/);
  assert.equal(done.err, '5: it cannot be read.');
  const store = await at.store();
  t.after(() => store.close());
  assert.deepEqual(
    (await tree(store)).filter((line) => !line.startsWith('  -')),
    ['Ana: One||Two (2020-03-16)', '    Tom: Third (2020-03-18)'],
  );
});

test('a packed export comes in the same as it would unpacked, whatever its name; a cut or damaged one is told', async (t) => {
  const [at, plain] = [place(t), place(t)];
  const file = at.in('export');
  const packed = gzipSync(disqus);
  writeFileSync(plain.in('d.xml'), disqus);
  await plain.run('disqus', plain.in('d.xml'));
  const damaged = Buffer.from(packed);
  damaged[30]! ^= 0xff;
  for (const [name, bytes] of [
    ['cut', packed.subarray(0, packed.length - 40)],
    ['damaged', damaged],
    ['two bytes', packed.subarray(0, 2)],
  ] as const) {
    writeFileSync(file, bytes);
    const { code, err } = await at.run('disqus', file);
    assert.deepEqual([code, /cut off, damaged or larger/.test(err)], [1, true], `${name}: ${err}`);
  }
  writeFileSync(file, packed);
  const done = await at.run('disqus', file);
  assert.equal(done.code, 0, done.err);
  const [a, b] = [await at.store(), await plain.store()];
  t.after(() => Promise.all([a.close(), b.close()]));
  assert.deepEqual(await tree(a), await tree(b));
  assert.ok((await tree(a)).length > 1);
  // Signs of several bytes may stand across two pieces; a bomb ends at the bound.
  const text = '\u00e9\u20ac\u{1f600}'.repeat(20_000);
  writeFileSync(file, gzipSync(text, { level: 0 }));
  let read = '';
  for await (const piece of unpacked(file)) read += piece;
  assert.equal(read, text);
  writeFileSync(file, gzipSync(Buffer.alloc(5_000_000)));
  await assert.rejects(async () => {
    for await (const piece of unpacked(file, 1_000_000)) assert.ok(piece.length <= 1_000_000);
  }, NotWhole);
});

test('Isso: its database, addresses from paths', async (t) => {
  const at = place(t);
  const file = at.in('comments.db');
  isso(file);
  const done = await at.run('isso', file);
  assert.equal(done.code, 0, done.err);
  assert.match(done.out, /Brought along: 3 comments/);
  assert.equal(done.err, '4: it cannot be read.');
  const store = await at.store();
  t.after(() => store.close());
  assert.equal((await tree(store))[0], 'Ana: One *star* (2020-03-16)');
  assert.equal((await store.queue(SITE, 'pending', { limit: 9 })).counts.pending, 1);
});

test('files that are something else, or mean harm', async (t) => {
  const at = place(t);
  const file = at.in('some.xml');
  for (const [kind, text] of [
    ['wordpress', disqus],
    ['disqus', wxr(wp(1))],
    ['wordpress', 'not xml at all'],
    ['wordpress', ''],
    ['isso', wxr()],
  ] as const) {
    writeFileSync(file, text);
    const { code, err } = await at.run(kind, file);
    assert.deepEqual([code, /holds no comments of/.test(err)], [1, true], `${kind}: ${err}`);
  }
  assert.equal((await at.run('phpbb', file)).code, 2);
  assert.equal((await at.run('isso', at.in('none'))).code, 1);
  assert.equal((await at.run('isso', file, '--base', 'https://evil.example')).code, 2);
  // Entities that multiply, and elements without end.
  const laughs = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>`;
  writeFileSync(file, laughs + wxr(wp(1, { comment_content: '&b;&b;' })));
  assert.match((await at.run('wordpress', file)).out, /1 comment,/);
  const store = await at.store();
  t.after(() => store.close());
  assert.deepEqual(await tree(store), ['Ana 1: &b;&b; (2020-03-16)']);
  writeFileSync(file, '<a>'.repeat(1e6));
  const deep = await at.run('wordpress', file);
  assert.deepEqual([deep.code, /too deep/.test(deep.err)], [1, true]);
});

test('a file of 30 MB is read as it comes', async (t) => {
  const at = place(t);
  const file = at.in('large.xml');
  const out = createWriteStream(file);
  const [head, tail] = wxr('HERE').split('HERE');
  out.write(head);
  const filler = `<content:encoded><![CDATA[${'x'.repeat(100_000)}]]></content:encoded>`;
  for (let i = 0; i < 300; i++) if (!out.write(filler + wp(1000 + i))) await once(out, 'drain');
  out.end(tail);
  await once(out, 'finish');
  const before = process.memoryUsage().rss;
  assert.match((await at.run('wordpress', file)).out, /300 comments/);
  const grown = (process.memoryUsage().rss - before) / 1e6;
  assert.ok(grown < 150, `${Math.round(grown)} MB`);
});

for (const engine of engines)
  test(`${engine}: a chain of any length, backwards, and rings`, { skip: without(engine) }, async (t) => {
    const store = await opened(t, await freshUrl(t, engine));
    await store.migrate();
    const one = (id: number, parent?: number): Found => ({
      ...{ id: String(id), page: `${HOST}/p`, text: `Text ${id}`, at: NOW - 1e6 + id, state: 'published' },
      ...(parent !== undefined && { parent: String(parent) }),
    });
    async function* chain(): AsyncGenerator<Found> {
      const length = engine === 'sqlite' ? 20_000 : 500;
      for (let id = length; id > 1; id--) yield one(id, id - 1);
      yield one(1);
      yield one(100_001, 100_002);
      yield one(100_002, 100_001);
      yield one(100_003, 100_003);
    }
    const brought = await bring(store, source, chain(), engine === 'sqlite');
    assert.equal(brought.imported, (engine === 'sqlite' ? 20_000 : 500) + 3);
    assert.equal(brought.orphans, 2);
    assert.deepEqual(brought.refused, []);
  });
