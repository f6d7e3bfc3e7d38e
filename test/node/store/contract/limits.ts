/** Text that is long, strange or hostile: the same on both engines, never cut (S-20, S-21, S-24, S-81). */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { at, comment, fill, ids, SITE } from '../make.ts';
import type { Open } from '../make.ts';

const injections = [
  "'; drop table comment; --",
  "' or '1'='1",
  '"; delete from comment; --',
  "\\'; select pg_sleep(9); --",
  "a'||(select token from comment limit 1)||'b",
  '$1 ? :a @b %s %n',
  '1) union select * from comment --',
  '\u02bc\uff07; drop table comment; --',
  '--',
  '/* */',
  'null',
];

export function limits(open: Open): void {
  test('the longest text of the wire comes back whole: 20,000 code points of any plane', async () => {
    const store = await open();
    const texts = ['x', 'é', '中', '👍', 'e\u0301'].map((one) => one.repeat(20_000));
    await fill(store, ...texts.map((text, i) => comment(`c${i}`, { text })));
    for (const [i, text] of texts.entries())
      assert.equal((await store.comment(SITE, `c${i}`))?.comment.text === text, true);
  });

  test('NUL and halves of surrogate pairs become U+FFFD, and are found by nobody', async () => {
    const store = await open();
    const text = 'a\0b\ud800c\udc00d👍';
    await fill(store, comment('c', { text, author: { name: 'N\0' } }));
    const found = (await store.comment(SITE, 'c'))?.comment;
    assert.equal(found?.text, 'a\ufffdb\ufffdc\ufffdd👍');
    assert.equal(found?.author.name, 'N\ufffd');
    for (const bad of ['c\0', '\0', 'c\ud800', '']) {
      assert.equal(await store.comment(SITE, bad), undefined);
      assert.equal(await store.thread(bad, 't'), undefined);
      assert.equal(await store.threadAt(SITE, bad), undefined);
      assert.deepEqual(await store.byTokens(SITE, [bad]), []);
      assert.equal((await store.page(SITE, bad, { sort: 'oldest', limit: 5, replies: 5 })).total, 0);
    }
  });

  test('text that looks like SQL is text, in every field and in every question', async () => {
    const store = await open();
    await fill(
      store,
      ...injections.map((text, i) => comment(`c${i}`, { text, author: { name: text }, receivedAt: at(i) })),
    );
    for (const [i, text] of injections.entries()) {
      const found = (await store.comment(SITE, `c${i}`))?.comment;
      assert.equal(found?.text, text);
      assert.equal(found?.author.name, text);
      assert.equal(await store.comment(SITE, text), undefined);
      assert.equal(await store.report(SITE, text), undefined);
      assert.equal((await store.counts(text, [text])).get(text), 0);
      const page = { sort: 'oldest', limit: 50, replies: 5 } as const;
      assert.equal(ids(await store.page(SITE, 't', { ...page, after: text })), '');
      assert.equal(ids(await store.page(SITE, text, page)), '');
      assert.equal((await store.page(SITE, 't', { ...page, at: text })).comments.length, injections.length);
    }
  });

  test(
    'the strings of the corpora come back as they went in',
    { skip: !process.env['PARVIS_CORPORA'] },
    async () => {
      const folder = join(process.env['PARVIS_CORPORA']!, 'comments');
      const read = async (name: string): Promise<unknown> =>
        JSON.parse(await readFile(join(folder, name), 'utf8'));
      interface Case {
        readonly value?: unknown;
      }
      const strings = [
        ...((await read('blns.json')) as string[]),
        ...((await read('adversarial-strings.json')) as Case[]).map(({ value }) => value),
      ].filter((value): value is string => typeof value === 'string' && value.length < 20_000);
      assert.ok(strings.length > 500, `${strings.length} strings`);
      const store = await open();
      await fill(store, ...strings.map((text, i) => comment(`c${i}`, { text, author: { name: text } })));
      for (const [i, text] of strings.entries()) {
        const kept = text.replace(/[\0\p{Surrogate}]/gu, '\ufffd');
        const found = (await store.comment(SITE, `c${i}`))?.comment;
        assert.equal(found?.text, kept);
        assert.equal(found?.author.name, kept);
      }
    },
  );

  test('ids and ties compare byte by byte, not by a language', async () => {
    const store = await open();
    const names = ['a', 'B', 'é', 'Z', '_', '-', 'aa', 'A', '~', '1'];
    await fill(store, ...names.map((id) => comment(id)));
    const { comments } = await store.page(SITE, 't', { sort: 'oldest', limit: 50, replies: 1 });
    const bytes = [...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    assert.deepEqual(
      comments.map(({ id }) => id),
      bytes,
    );
    const one = await store.page(SITE, 't', { sort: 'oldest', limit: 4, replies: 1 });
    const two = await store.page(SITE, 't', { sort: 'oldest', limit: 9, replies: 1, after: one.next! });
    assert.equal(`${ids(one)} ${ids(two)}`, bytes.join(' '));
  });
}
