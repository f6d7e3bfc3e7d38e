/** One visit of one source, from the question to the rows: whatever happens, it ends, and says how. */
import type { Site } from '../../model/site.ts';
import type { Clock } from '../edge/clock.ts';
import type { FeedStore, SourceState, StoredItem } from '../store/store.ts';
import { ask } from './ask.ts';
import type { AskDeps, Asked } from './ask.ts';
import type { VisitFailureKind } from './failure.ts';
import { mergeItems, readItems } from './items.ts';
import type { Known } from './items.ts';
import { addressOf, hasMoved, nameOf, networkOf } from './place.ts';
import type { PostSource } from './readers/to-post.ts';
import { ruleOf } from './rules.ts';
import { nextVisit } from './schedule.ts';
import type { FeedSite, SourceSettings } from './settings.ts';

/** What the collector uses of the companion. */
export interface CollectDeps extends AskDeps {
  readonly store: FeedStore;
  readonly clock: Clock;
  /** 0 to 1. */
  readonly random: () => number;
}

/** How a visit ended. */
export interface Visit {
  readonly source: SourceSettings;
  /** As people know it. */
  readonly name: string;
  /** `waiting`: it is not its time yet. `gone`: it was closed for good, now or at an earlier visit. */
  readonly outcome: 'read' | 'same' | 'failed' | 'gone' | 'waiting';
  readonly failure?: VisitFailureKind;
  /** Failures in a row. */
  readonly failures: number;
  /** Posts that are kept of it. */
  readonly posts: number;
  /** Items that could not be read this time. */
  readonly dropped: number;
  readonly succeededAt?: string;
  readonly nextAt?: string;
}

/** May the feed say something else since this visit? Whoever is told so by mistake finds it unchanged. */
export const isNews = ({ outcome }: Visit): boolean => outcome === 'read' || outcome === 'failed';

/** Milliseconds that one source may take, however many requests it needs (S-44). */
const BUDGET = 45_000;

const sourceOf = (source: SourceSettings, site: Site): PostSource => ({
  id: source.id,
  network: networkOf(source),
  origins: site.origins,
});

/** The items of an answer: all that are kept from now on, or only those whose hiding changed. */
function itemsOf(
  asked: Asked,
  known: readonly Known[],
  { site, feed }: FeedSite,
  source: SourceSettings,
  now: number,
  moved: boolean,
): readonly StoredItem[] {
  const rule = ruleOf(feed);
  const judged = (items: readonly StoredItem[]): StoredItem[] =>
    readItems(items).map(({ item, post }) => ({
      ...item,
      hidden: rule(post, source.id, now).state !== 'shown',
    }));
  if (asked.type === 'read')
    return judged(mergeItems(known, { feed: asked.feed, source: sourceOf(source, site), now, moved }));
  const before = known.map(({ item }) => item);
  return judged(before).filter((item, index) => item.hidden !== before[index]!.hidden);
}

/** The state after a visit. */
function stateAfter(
  asked: Asked,
  before: SourceState | undefined,
  address: string,
  nextAt: number,
  now: number,
): SourceState {
  const { etag, lastModified, succeededAt } = before ?? {};
  const failure = asked.type === 'failed' ? asked.kind : '';
  const at = new Date(now).toISOString();
  const validators = asked.type === 'read' ? asked : { etag, lastModified };
  const succeeded = failure === '' ? at : succeededAt;
  return {
    source: before?.source ?? '',
    address,
    ...(validators.etag !== undefined && { etag: validators.etag }),
    ...(validators.lastModified !== undefined && { lastModified: validators.lastModified }),
    checkedAt: at,
    ...(succeeded !== undefined && { succeededAt: succeeded }),
    nextAt: new Date(nextAt).toISOString(),
    failures: failure === '' ? 0 : (before?.failures ?? 0) + 1,
    failure,
    gone: failure === 'gone',
  };
}

/** Asks with a limit on the whole. */
async function askInTime(
  deps: CollectDeps,
  source: SourceSettings,
  before: SourceState | undefined,
  stop: AbortSignal,
): Promise<Asked> {
  const budget = new AbortController();
  const end = (): void => budget.abort();
  stop.addEventListener('abort', end, { once: true });
  let late = false;
  const off = deps.clock.after(BUDGET, () => {
    late = true;
    end();
  });
  try {
    if (stop.aborted) end();
    const asked = await ask(deps, source, before ?? {}, budget.signal, deps.clock.now);
    return late && asked.type === 'failed' ? { ...asked, kind: 'over-budget' } : asked;
  } finally {
    off();
    stop.removeEventListener('abort', end);
  }
}

/**
 * Visits a source if it is its time, and writes what came of it.
 * @param state what the last visit left
 * @throws what the store throws
 */
export async function visit(
  deps: CollectDeps,
  feedSite: FeedSite,
  source: SourceSettings,
  state: SourceState | undefined,
  stop: AbortSignal,
): Promise<Visit> {
  const { store, clock, random } = deps;
  const siteId = feedSite.site.id;
  const address = addressOf(source);
  const moved = hasMoved(state?.address, address);
  // Of another place nothing counts; of the same place read otherwise, everything but what spares us its answer.
  const { etag: _etag, lastModified: _lastModified, nextAt: _nextAt, ...rest } = state ?? {};
  const same = state?.address === address;
  const before = same ? state : moved || !state ? undefined : ({ ...rest, gone: false } as SourceState);
  const said = { source, name: nameOf(source), dropped: 0 };
  const known = readItems(await store.known(siteId, source.id));
  const skipped = (outcome: 'gone' | 'waiting'): Visit => ({
    ...said,
    outcome,
    failures: before?.failures ?? 0,
    posts: known.length,
    ...(outcome === 'gone' && { failure: 'gone' as const }),
    ...(before?.succeededAt !== undefined && { succeededAt: before.succeededAt }),
    ...(before?.nextAt !== undefined && { nextAt: before.nextAt }),
  });
  if (before?.gone) return skipped('gone');
  if (before?.nextAt !== undefined && Date.parse(before.nextAt) > clock.now()) return skipped('waiting');

  const asked = await askInTime(
    { ...deps, zone: feedSite.site.policy.calendar?.zone },
    source,
    before && known.length > 0 ? before : withoutValidators(before),
    stop,
  );
  if (stop.aborted) return skipped('waiting');
  const now = clock.now();
  const items = itemsOf(asked, known, feedSite, source, now, moved);
  const kept = asked.type === 'read' ? items : known.map(({ item }) => item);
  const nextAt = nextVisit({
    now,
    least: feedSite.feed.minutes * 60,
    asked: asked.wait,
    failures: asked.type === 'failed' ? (before?.failures ?? 0) + 1 : 0,
    posts: kept.map(({ at }) => Date.parse(at)),
    random: random(),
  });
  const after = { ...stateAfter(asked, before, address, nextAt, now), source: source.id };
  await store.saveVisit(siteId, after, items, asked.type === 'read');
  return {
    ...said,
    outcome: asked.type === 'failed' && asked.kind === 'gone' ? 'gone' : asked.type,
    ...(asked.type === 'failed' && { failure: asked.kind }),
    dropped: asked.type === 'read' ? asked.feed.dropped : 0,
    failures: after.failures,
    posts: kept.length,
    ...(after.succeededAt !== undefined && { succeededAt: after.succeededAt }),
    ...(after.nextAt !== undefined && { nextAt: after.nextAt }),
  };
}

/** Without items there is nothing that "unchanged" could mean: then the whole is asked for. */
function withoutValidators(state: SourceState | undefined): SourceState | undefined {
  if (!state) return undefined;
  const { etag: _etag, lastModified: _lastModified, ...rest } = state;
  return rest;
}
