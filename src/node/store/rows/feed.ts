/** The feed's sources and items as rows. */
import { digest } from '../sql/digest.ts';
import type {
  AccountCheckTable,
  FeedDecisionTable,
  FeedLogTable,
  ItemTable,
  SourceTable,
} from '../sql/schema.ts';
import type { AccountCheck, FeedDecision, FeedLogLine, SourceState, StoredItem } from '../store.ts';
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

export const checkRow = (site: string, check: AccountCheck): AccountCheckTable => ({
  site,
  source: check.source,
  account: check.account,
  verified: check.verified ? 1 : 0,
  reason: check.reason,
  checked_at: toMs(check.checkedAt),
  verified_at: toMsOrNull(check.verifiedAt),
});

export const checkOf = (row: AccountCheckTable): AccountCheck =>
  filled<AccountCheck>({
    source: row.source,
    account: row.account,
    verified: row.verified === 1,
    reason: row.reason,
    checkedAt: toInstant(row.checked_at),
    verifiedAt: at(row.verified_at),
  });

const acts = ['show', 'hide', 'pin'] as const;

/** An act that we do not know hides: it is better to show a post too little than one that somebody took away. */
export const decisionOf = (row: FeedDecisionTable): FeedDecision =>
  filled<FeedDecision>({
    item: row.id,
    act: acts.find((act) => act === row.act) ?? 'hide',
    until: at(row.until),
    reason: row.reason,
    staff: row.staff,
    at: toInstant(row.at),
  });

export const logLineOf = (item: string, row: FeedLogTable): FeedLogLine =>
  filled<FeedLogLine>({
    item,
    act: row.act === 'undo' ? 'undo' : (acts.find((act) => act === row.act) ?? 'hide'),
    until: at(row.until),
    reason: row.reason,
    staff: row.staff,
    at: toInstant(row.at),
  });
