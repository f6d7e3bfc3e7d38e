/**
 * What the calendar makes necessary: a digest each time service begins; a reminder, once a day of service, for
 * comments past their target, to the service first and then to the managers; and, after some days of service in which
 * nobody decided, the closing of new comments, with its reason for visitors and a mail to those who answer for it.
 * They open again by themselves as soon as nothing is past its target. Without a calendar there are no hours of
 * service to count, so there is a digest once a day and nothing else.
 */
import type { Calendar } from '../../../model/calendar.ts';
import { afterServiceDays, serviceDaysBetween, serviceSince } from '../../../model/delays.ts';
import { lastWeek, weekAt } from '../../../model/figures/period.ts';
import { siteZone } from '../../../model/site.ts';
import type { Site } from '../../../model/site.ts';
import { workingTimeBetween } from '../../../model/windows.ts';
import { dayAt } from '../../../model/zone.ts';
import type { MailData, Waiting } from '../../store/mails.ts';
import type { Reads, Tx } from '../../store/store.ts';
import { DAY, HOUR, instantOf } from './deps.ts';
import type { NoticeDeps } from './deps.ts';
import { remindHanded } from './handed.ts';
import { tell } from './tell.ts';

/** Comments looked at; a queue that is longer is late anyway. */
const MOST = 2000;

type Deps = Pick<NoticeDeps, 'sign' | 'rules' | 'words'>;

/** What waits, and since when, with what of it is past a target. */
interface Queue {
  readonly all: readonly Waiting[];
  /** Those that have waited longer than so many hours of service. */
  readonly past: (hours: number) => readonly Waiting[];
}

async function queueOf(reads: Pick<Reads, 'waiting'>, site: Site, now: number): Promise<Queue> {
  const { calendar } = site.policy;
  const all = await reads.waiting(site.id, MOST);
  const past = (hours: number): readonly Waiting[] => {
    if (!calendar) return [];
    // They come in the order of their waiting, so the border is found by halving: counting hours takes its time.
    let [late, early] = [0, all.length];
    while (late < early) {
      const middle = (late + early) >> 1;
      const since = Date.parse(all[middle]!.since);
      if (workingTimeBetween(calendar, since, now) > hours * HOUR) late = middle + 1;
      else early = middle;
    }
    return all.slice(0, late);
  };
  return { all, past };
}

/** At the beginning of the first service of a week: the figures of the week before, for those who answer for it. */
async function tellWeek(tx: Tx, deps: Deps, site: Site, now: number): Promise<void> {
  const { calendar } = site.policy;
  const zone = siteZone(site);
  // Without hours of service: at seven on Monday, or whenever the companion runs next.
  if (calendar ? serviceSince(calendar, now) === undefined : now < weekAt(zone, now).from + 7 * HOUR) return;
  const { week = '' } = lastWeek(zone, now);
  const people = deps
    .rules(site)
    .people.filter(({ report, role }) => (report ? report === 'weekly' : role === 'manager'));
  await tell(tx, deps, site, now, people, { kind: 'weekly', slot: week, data: { week } });
}

/** At the beginning of each stretch of service: how much waits. */
async function tellDigest(tx: Tx, deps: Deps, site: Site, queue: Queue, now: number): Promise<void> {
  const { people, targetHours } = deps.rules(site);
  const { calendar } = site.policy;
  const since = calendar ? serviceSince(calendar, now) : Math.floor(now / DAY) * DAY;
  const [oldest] = queue.all;
  if (since === undefined || !oldest) return;
  await tell(
    tx,
    deps,
    site,
    now,
    people.filter(({ comments, role }) => comments === 'digest' && role === 'moderator'),
    {
      kind: 'digest',
      slot: instantOf(since),
      data: { count: queue.all.length, late: queue.past(targetHours).length, oldest: oldest.since },
    },
  );
}

/** From when on nobody has decided: the last decision, or the first comment that is late, if that is later. */
async function idleSince(
  reads: Pick<Reads, 'lastDecision'>,
  site: Site,
  late: readonly Waiting[],
): Promise<number> {
  const last = await reads.lastDecision(site.id);
  return Math.max(Date.parse(late[0]!.since), last === undefined ? 0 : Date.parse(last));
}

/** Reminds, closes, opens again. */
async function watchDelays(
  tx: Tx,
  deps: Deps,
  site: Site,
  calendar: Calendar,
  queue: Queue,
  now: number,
): Promise<void> {
  const { people, targetHours, managerHours, closeAfterDays } = deps.rules(site);
  const late = queue.past(targetHours);
  // Its own switch alone: what people have stopped stays stopped, whatever the queue does.
  const off = (await tx.switches(site.id)).find(
    ({ what, cause }) => what === 'comments' && cause === 'unattended',
  );
  const managers = people.filter(({ role }) => role === 'manager');
  const day = dayAt(calendar.zone, now);
  if (!late.length) {
    if (off?.cause !== 'unattended') return;
    await tx.flip(site.id, { ...off, act: 'resume', staff: '', at: instantOf(now) });
    await tell(
      tx,
      deps,
      site,
      now,
      people.filter(({ alerts }) => alerts),
      {
        kind: 'reopened',
        slot: off.at,
        data: {},
      },
    );
    return;
  }
  const idle = await idleSince(tx, site, late);
  const closes = closeAfterDays > 0 && people.length > 0;
  if (closes && !off && serviceDaysBetween(calendar, idle, now) >= closeAfterDays) {
    const at = instantOf(now);
    const reason = deps.words(site).mails.closure.visitors;
    const what = { what: 'comments', cause: 'unattended', mode: 'closed' } as const;
    await tx.flip(site.id, { ...what, act: 'stop', reason, staff: '', at });
    await tell(
      tx,
      deps,
      site,
      now,
      people.filter(({ alerts }) => alerts),
      {
        kind: 'closed',
        slot: at,
        data: { days: closeAfterDays },
      },
    );
    return;
  }
  if (off || serviceSince(calendar, now) === undefined) return;
  const end = closes ? afterServiceDays(calendar, idle, closeAfterDays) : undefined;
  const said = (of: readonly Waiting[], hours: number): MailData => ({
    count: of.length,
    hours,
    ...(end !== undefined && { closing: instantOf(end) }),
  });
  await tell(
    tx,
    deps,
    site,
    now,
    people.filter(({ role, alerts }) => role === 'moderator' && alerts),
    { kind: 'reminder', slot: day, data: said(late, targetHours) },
  );
  const later = queue.past(managerHours);
  if (later.length)
    await tell(tx, deps, site, now, managers, {
      kind: 'reminder',
      slot: day,
      data: said(later, managerHours),
    });
}

/** Writes down what is to be said at this moment; saying it is the outbox's. */
export const remind = (deps: NoticeDeps, site: Site): Promise<void> =>
  deps.store.write(async (tx) => {
    const now = deps.clock.now();
    const queue = await queueOf(tx, site, now);
    await tellDigest(tx, deps, site, queue, now);
    await tellWeek(tx, deps, site, now);
    await remindHanded(tx, deps, site, now);
    const { calendar } = site.policy;
    if (calendar) await watchDelays(tx, deps, site, calendar, queue, now);
  });
