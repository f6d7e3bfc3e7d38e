/** What the desk says of pictures, and the log of it. */
import { toInstant, toMs } from '../rows/value.ts';
import { prepare, slotsOf } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import { digest } from '../sql/digest.ts';
import type { Engine, Run } from '../sql/engine.ts';
import type { PictureAltTable, PictureLogTable } from '../sql/schema.ts';
import type { FeedStore, PictureAlt } from '../store.ts';
import { feedOfSite } from './changes.ts';
import type { Changes } from './changes.ts';

const columns = ['site', 'key', 'post', 'picture', 'alt', 'staff', 'at'] as const;

const altOf = ({ post, picture, alt, staff, at }: PictureAltTable): PictureAlt => ({
  ...{ post, picture, alt, staff, at: toInstant(at) },
});

const keyOf = ({ post, picture }: Pick<PictureAlt, 'post' | 'picture'>): string =>
  digest(JSON.stringify([post, picture]));

/** @returns the verbs of descriptions */
export function picturesOf(
  db: Builder,
  engine: Engine,
): Pick<FeedStore, 'alts' | 'altLog'> & {
  /** In a transaction. */
  describePicture(run: Run, made: Changes, site: string, alt: PictureAlt): Promise<void>;
} {
  const all = prepare<{ site: string }, PictureAltTable>(db, (slot) =>
    db.selectFrom('picture_alt').selectAll().where('site', '=', slot('site')).orderBy('key'),
  );
  const put = prepare<PictureAltTable, unknown>(db, (slot) =>
    db
      .insertInto('picture_alt')
      .values(slotsOf(slot, columns))
      .onConflict((conflict) =>
        conflict.columns(['site', 'key']).doUpdateSet((row) => ({
          alt: row.ref('excluded.alt'),
          staff: row.ref('excluded.staff'),
          at: row.ref('excluded.at'),
        })),
      ),
  );
  const drop = prepare<{ site: string; key: string }, unknown>(db, (slot) =>
    db.deleteFrom('picture_alt').where('site', '=', slot('site')).where('key', '=', slot('key')),
  );
  const lines = prepare<{ site: string; key: string }, PictureLogTable>(db, (slot) =>
    db
      .selectFrom('picture_log')
      .selectAll()
      .where('site', '=', slot('site'))
      .where('key', '=', slot('key'))
      .orderBy('n'),
  );
  const add = prepare<PictureLogTable, unknown>(db, (slot) =>
    db.insertInto('picture_log').values(slotsOf(slot, ['n', ...columns])),
  );

  return {
    alts: async (site) => (await engine.read(all({ site }))).rows.map(altOf),
    altLog: async (site, post, picture) =>
      (await engine.read(lines({ site, key: keyOf({ post, picture }) }))).rows.map(altOf),
    describePicture: async (run, made, site, said) => {
      const { post, picture, alt, staff, at } = said;
      const row = { site, key: keyOf(said), post, picture, alt, staff, at: toMs(at) };
      // Two who write at once wait for each other, and number their lines in turn.
      await made.hold(site);
      await run(alt === '' ? drop(row) : put(row));
      const before = (await run(lines(row))).rows.at(-1)?.n ?? 0;
      await run(add({ ...row, n: before + 1 }));
      await made.count(site, false);
      await made.count(feedOfSite(site), false);
    },
  };
}
