/**
 * Taking a site away. That it has begun is written down first, and from then on no companion answers for the site; rows go
 * some at a time; that it is done is written down last. Whoever is killed in between begins again where it was.
 */
import type { Cleared } from '../../store/hosting.ts';
import type { Store } from '../../store/store.ts';

const plain = { reason: '', hide: false } as const;

/** Milliseconds for which an export counts as one of now. */
const FRESH = 86_400_000;

/** Rows of all tables together. */
export const sumOf = (rows: Readonly<Record<string, number>>): number =>
  Object.values(rows).reduce((sum, n) => sum + n, 0);

/** Was the site exported within the last day, and not removed and made anew since? */
export async function exportedLately(
  store: Pick<Store, 'hosting'>,
  site: string,
  now: number,
): Promise<boolean> {
  for (const { act, at } of await store.hosting.log(site, 50)) {
    if (act === 'export') return now - Date.parse(at) < FRESH;
    if (act === 'removed' || act === 'create') return false;
  }
  return false;
}

/**
 * @param besides what goes that is in no table: files. It may be asked again
 * @returns the rows that there were when it began, by table
 */
export async function removeSite(
  store: Pick<Store, 'hosting' | 'standing' | 'write'>,
  site: string,
  now: number,
  besides: () => Promise<void> = async () => undefined,
  told?: Cleared,
): Promise<Readonly<Record<string, number>>> {
  const at = new Date(now).toISOString();
  const found = await store.hosting.rows(site);
  await store.write(async (tx) => {
    if ((await tx.standing(site)).state !== 'removing')
      await tx.noteSite(site, { ...plain, act: 'remove', at, rows: found });
  });
  await besides();
  await store.hosting.clear(site, told);
  const [begun] = await store.hosting.log(site, 1);
  const rows = begun?.rows ?? found;
  await store.write((tx) => tx.noteSite(site, { ...plain, act: 'removed', at, rows }));
  await store.hosting.settle();
  return rows;
}

/** What a companion wrote that was still at work when its site was taken away goes as well. @returns rows */
export async function sweepRemoved(
  store: Pick<Store, 'hosting' | 'standing' | 'write'>,
  sites: readonly string[],
  now: number,
): Promise<number> {
  let swept = 0;
  for (const site of sites) {
    if ((await store.standing(site)).state !== 'removed') continue;
    const left = sumOf(await store.hosting.rows(site));
    if (left) await removeSite(store, site, now);
    swept += left;
  }
  return swept;
}
