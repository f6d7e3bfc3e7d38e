/** The feed's sources and items as rows. */
import { digest } from '../sql/digest.ts';
import type { ItemTable, SourceTable } from '../sql/schema.ts';
import type { SourceState, StoredItem } from '../store.ts';
import { filled, fromJson, toInstant, toJson, toMs, toMsOrNull } from './value.ts';

const at = (ms: number | null): string | undefined => (ms === null ? undefined : toInstant(ms));

export const sourceRow = (site: string, state: SourceState): SourceTable => ({
  site,
  source: state.source,
  address: state.address ?? null,
  etag: state.etag ?? null,
  last_modified: state.lastModified ?? null,
  checked_at: toMsOrNull(state.checkedAt),
  succeeded_at: toMsOrNull(state.succeededAt),
  next_at: toMsOrNull(state.nextAt),
  failures: state.failures,
  failure: state.failure,
  gone: state.gone ? 1 : 0,
});

export const sourceOf = (row: SourceTable): SourceState =>
  filled<SourceState>({
    source: row.source,
    address: row.address ?? undefined,
    etag: row.etag ?? undefined,
    lastModified: row.last_modified ?? undefined,
    checkedAt: at(row.checked_at),
    succeededAt: at(row.succeeded_at),
    nextAt: at(row.next_at),
    failures: row.failures,
    failure: row.failure,
    gone: row.gone === 1,
  });

export const itemRow = (site: string, item: StoredItem): ItemTable => ({
  site,
  source: item.source,
  key: digest(item.id),
  id: item.id,
  at: toMs(item.at),
  post: toJson(item.post) ?? 'null',
  hidden: item.hidden ? 1 : 0,
});

export const itemOf = (row: ItemTable): StoredItem => ({
  source: row.source,
  id: row.id,
  at: toInstant(row.at),
  post: fromJson(row.post),
  hidden: row.hidden === 1,
});
