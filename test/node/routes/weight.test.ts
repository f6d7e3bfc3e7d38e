/** What a reader waits for: the first page of a long thread, as it travels. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { PAGE, town } from '../../support/node/town.ts';
import { comment, put, thread } from '../store/make.ts';

/** Bytes, with brotli at the quality that servers use for answers. */
const MOST = 15_000;

/** A number below `most` that is the same in every run, and follows from no other. */
const pick = (seed: string, most: number): number =>
  createHash('sha256').update(seed).digest().readUInt32BE() % most;

/** As many words as people use in a long discussion, which no compressor knows. */
const syllables = 'ma cri ton le vou dra ne pi res cho bli tan mer qui sol pa gre fu jan ter vi lon'.split(
  ' ',
);
const words = Array.from({ length: 1500 }, (_, w) =>
  Array.from(
    { length: 1 + pick(`length ${w}`, 4) },
    (_, i) => syllables[pick(`word ${w} ${i}`, syllables.length)],
  ).join(''),
);

/** 15 to 54 words. */
const textOf = (n: number): string =>
  Array.from({ length: 15 + pick(`text ${n}`, 40) }, (_, i) => words[pick(`${n} ${i}`, words.length)]).join(
    ' ',
  );

test('a first page of at least 40 comments is at most 15 kB', async (t) => {
  const { store, ask } = await town(t, { policy: { mode: 'postmoderation' } });
  await store.write(async (tx) => {
    await tx.addThread(thread({ site: 'valmont', id: 'hot' }, PAGE));
    for (let i = 0; i < 400; i++)
      await put(
        tx,
        comment(`c${i.toString(36).padStart(12, 'x7qz')}`, {
          site: 'valmont',
          thread: 'hot',
          author: { name: `Resident ${i}` },
          text: textOf(i),
          receivedAt: new Date(Date.parse('2026-10-01T00:00:00Z') + i * 977_000).toISOString(),
          ...(i % 3 > 0 && { parent: `c${(i - (i % 3)).toString(36).padStart(12, 'x7qz')}` }),
        }),
      );
  });
  const answer = await ask(`/s/valmont/thread?page=${encodeURIComponent(PAGE)}`);
  const text = await answer.text();
  const { comments } = JSON.parse(text) as { comments: unknown[] };
  assert.ok(comments.length >= 40, String(comments.length));
  const bytes = brotliCompressSync(text).length;
  t.diagnostic(`${comments.length} comments, ${text.length} characters, ${bytes} bytes`);
  assert.ok(bytes <= MOST, String(bytes));
});
