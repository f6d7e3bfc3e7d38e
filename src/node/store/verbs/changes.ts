/**
 * How often each site has changed: the cursors of the live stream. Counting holds the site's row until the transaction
 * ends, so that whoever reads a cursor has every change up to it, late commits too, and so that what must be looked at
 * by one at a time is (PostgreSQL; SQLite has one writer anyway).
 */
import { sql } from 'kysely';
import { prepare } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Engine, Run } from '../sql/engine.ts';
import type { Reads } from '../store.ts';

/** The feed of a site is counted apart, under a name that no site can have: its ids hold no slash. */
export const feedOfSite = (site: string): string => `${site}/feed`;

/** What a transaction has changed so far. */
export interface Changes {
  /** Nobody else writes to the site until the transaction ends. */
  hold(site: string): Promise<void>;
  /** Counts a change, once a transaction. @param seen can visitors see it? Else the desk alone */
  count(site: string, seen: boolean): Promise<void>;
  /** Something changed of which the other processes should know. */
  readonly any: boolean;
}

/** @returns what follows one transaction */
export function changesOf(db: Builder, engine: Engine): (run: Run) => Changes {
  const add = prepare<{ site: string; every: number; seen: number }, unknown>(
    db,
    (slot) => sql`
      insert into change (site, every, seen) values (${slot('site')}, ${slot('every')}, ${slot('seen')})
      on conflict (site) do update set every = change.every + excluded.every, seen = change.seen + excluded.seen`,
  );
  return (run) => {
    const known = new Map<string, { readonly every: 0 | 1; readonly seen: 0 | 1 }>();
    let any = false;
    return {
      async hold(site) {
        if (engine.name === 'sqlite' || known.has(site)) return;
        known.set(site, { every: 0, seen: 0 });
        await run(add({ site, every: 0, seen: 0 }));
      },
      async count(site, seen) {
        const before = known.get(site);
        const after = { every: 1, seen: seen || before?.seen ? 1 : 0 } as const;
        if (before?.every && before.seen === after.seen) return;
        known.set(site, after);
        await run(add({ site, every: 1 - (before?.every ?? 0), seen: after.seen - (before?.seen ?? 0) }));
        if (!any) await engine.tell(run);
        any = true;
      },
      get any() {
        return any;
      },
    };
  };
}

/** @returns the verb that reads a cursor: a number in decimal */
export function cursorReads(db: Builder): (run: Run) => Pick<Reads, 'cursor'> {
  const find = prepare<{ site: string }, { every: number; seen: number }>(db, (slot) =>
    db.selectFrom('change').select(['every', 'seen']).where('site', '=', slot('site')),
  );
  return (run) => ({
    async cursor(site, of = 'all') {
      const [row] = (await run(find({ site }))).rows;
      return String(row ? (of === 'all' ? row.every : row.seen) : 0);
    },
  });
}
