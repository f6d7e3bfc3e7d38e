/** What a reader waits for: the first page of a long thread, as it travels. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import type { ThreadPage } from '../../../src/model/wire/thread.ts';
import { longTown, MOST_BYTES, SIZES } from '../../support/node/long-town.ts';
import { PAGE } from '../../support/node/town.ts';

/** As a companion's reader asks without a word, as <parvis-comments> does, and the other way round. */
const QUERIES = ['', '&limit=20', '&sort=newest'];

test('a first page of a site with 10,000 comments is at most 15 kB', async (t) => {
  const { ask, store } = await longTown(t);
  assert.equal(
    (await store.counts('valmont', [PAGE])).get(PAGE),
    SIZES.page,
    'all of the long thread can be read',
  );
  for (const query of QUERIES) {
    const answer = await ask(`/s/valmont/thread?page=${encodeURIComponent(PAGE)}${query}`);
    const text = await answer.text();
    const { comments, next } = JSON.parse(text) as ThreadPage;
    const bytes = brotliCompressSync(text).length;
    t.diagnostic(
      `${query || 'nothing asked'}: ${comments.length} comments, ${text.length} characters, ${bytes} bytes`,
    );
    assert.ok(comments.length >= 40 && comments.length <= 45, String(comments.length));
    assert.ok(next !== undefined, 'there is more');
    assert.ok(bytes <= MOST_BYTES, `${query}: ${bytes}`);
  }
});
