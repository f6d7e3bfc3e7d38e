/** A write that is done once for a key (S-27): the record stands in the transaction of what it records. */
import { sql } from 'kysely';
import { seal, unseal } from '../seal.ts';
import { prepare } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import { digest } from '../sql/digest.ts';
import type { Run } from '../sql/engine.ts';
import type { Once } from '../store.ts';

/** Keys are kept for 24 hours, in milliseconds. */
export const KEPT = 86_400_000;

/** What names a request. `key` in clear; `at` in milliseconds. */
export interface Request {
  readonly site: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly at: number;
}

/** @returns what does a piece of work, or gives the answer of the first time */
export function onceOf(
  db: Builder,
): <T>(run: Run, request: Request, work: () => Promise<T>) => Promise<Once<T>> {
  // Whoever comes second waits here until the first has committed (then nothing is written) or failed. A key that is
  // past but not yet purged begins anew.
  const claim = prepare<
    { site: string; key: string; fingerprint: string; at: number; past: number },
    unknown
  >(
    db,
    (slot) => sql`
      insert into once (site, key, fingerprint, at, answer)
      values (${slot('site')}, ${slot('key')}, ${slot('fingerprint')}, ${slot('at')}, null)
      on conflict (site, key) do update
        set fingerprint = excluded.fingerprint, at = excluded.at, answer = null
        where once.at <= ${slot('past')}`,
  );
  const find = prepare<{ site: string; key: string }, { fingerprint: string; answer: string | null }>(
    db,
    (slot) =>
      db
        .selectFrom('once')
        .select(['fingerprint', 'answer'])
        .where('site', '=', slot('site'))
        .where('key', '=', slot('key')),
  );
  const keep = prepare<{ site: string; key: string; answer: string }, unknown>(db, (slot) =>
    db
      .updateTable('once')
      .set({ answer: slot('answer') })
      .where('site', '=', slot('site'))
      .where('key', '=', slot('key')),
  );
  return async <T>(run: Run, { site, key, fingerprint, at }: Request, work: () => Promise<T>) => {
    const hashed = digest(key);
    const { changed } = await run(claim({ site, key: hashed, fingerprint, at, past: at - KEPT }));
    if (!changed) {
      const [row] = (await run(find({ site, key: hashed }))).rows;
      if (!row || row.fingerprint !== fingerprint) return 'key-reused';
      return { answer: JSON.parse(unseal(site, key, row.answer ?? '')) as T, replayed: true };
    }
    const answer = await work();
    await run(keep({ site, key: hashed, answer: seal(site, key, JSON.stringify(answer) ?? 'null') }));
    return { answer, replayed: false };
  };
}
