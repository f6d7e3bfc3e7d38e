/** A town whose people talk: 10,000 comments, 2,000 of them on one page, 400 of these under one comment. */
import { newThread } from '../../../src/model/thread.ts';
import { talk } from './talk.ts';
import { ORIGIN, PAGE, town } from './town.ts';
import type { Town } from './town.ts';

/** Comments in all, of the longest thread, under its first comment, and of each other thread. */
export const SIZES = { all: 10_000, page: 2_000, hot: 400, small: 200 } as const;

/** What a first page of at least 40 comments may weigh, in bytes of brotli, and hold, in elements. */
export const MOST_BYTES = 15_000;
export const MOST_ELEMENTS = 600;

/** @param t ends it with the test */
export async function longTown(t: Parameters<typeof town>[0]): Promise<Town> {
  const made = await town(t, { policy: { mode: 'postmoderation' } });
  const threads = [
    { id: 'long', url: PAGE, from: 0, count: SIZES.page, hot: SIZES.hot },
    ...Array.from({ length: (SIZES.all - SIZES.page) / SIZES.small }, (_, i) => ({
      id: `t${i}`,
      url: `${ORIGIN}/page-${i}`,
      from: SIZES.page + i * SIZES.small,
      count: SIZES.small,
      hot: 0,
    })),
  ];
  for (const { id, url, ...size } of threads)
    await made.store.write(async (tx) => {
      const createdAt = '2026-10-01T00:00:00Z';
      await tx.addThread(newThread({ id, site: 'valmont', createdAt }, url));
      for (const comment of talk({ site: 'valmont', thread: id, ...size }))
        await tx.addComment(
          { comment, token: `token of ${comment.id}` },
          { comment: comment.id, at: comment.receivedAt, by: 'author', from: 'sending', to: 'published' },
        );
    });
  return made;
}
