/**
 * The figures of a time: at most twelve, each of which somebody can act on. Delays are hours of service where the
 * site has a calendar, else hours of the clock; a comment that arrives at night does not make a service slow.
 */
import type { Calendar } from '../calendar.ts';
import { openAt, workingTimeBetween } from '../windows.ts';
import { dayAt } from '../zone.ts';
import type { DecisionFact, Facts } from './facts.ts';
import type { Period } from './period.ts';

/** Half were faster than `median`, nine of ten than `p90`. Hours, one decimal. */
export interface Delay {
  readonly count: number;
  readonly median: number;
  readonly p90: number;
}

/** One page, and how many comments it received. */
export interface PageCount {
  readonly url: string;
  readonly title?: string;
  readonly count: number;
}

export interface Figures {
  readonly period: Period;
  /** Comments that arrived, of residents; `perDay` in the order of the period's days. */
  readonly received: { readonly count: number; readonly perDay: readonly number[] };
  readonly published: number;
  readonly refused: number;
  /** Taken down after they were public. */
  readonly removed: number;
  /** Refusals and removals by law or clause, the most frequent first. */
  readonly grounds: readonly (readonly [ground: string, count: number])[];
  /** From arrival to the first decision; absent when nothing was decided. */
  readonly decision?: Delay;
  /** From a comment to the institution's own reply. */
  readonly reply?: Delay;
  /** What waits, and what of it has waited longer than the target. */
  readonly waiting: number;
  readonly late: number;
  /** Arrived while nobody of the service was there; absent without a calendar. */
  readonly outOfHours?: number;
  readonly notices: { readonly count: number; readonly decided: number; readonly upheld: number };
  readonly contests: { readonly count: number; readonly reversed: number; readonly upheld: number };
  /** The pages with the most comments. */
  readonly pages: readonly PageCount[];
  /** Estimated minutes of work. */
  readonly minutes: number;
}

const HOUR = 3_600_000;
/** Pages that are named. */
const PAGES = 5;
/** Estimates of what an act takes, in minutes: to read and decide, to write a reply, to look at a notice or a contest. */
export const MINUTES = { decision: 1.5, reply: 8, notice: 5 } as const;

/** The smallest value that at least this share of all do not exceed (nearest rank). */
const rank = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]!;

function delayOf(hours: readonly number[]): Delay | undefined {
  if (!hours.length) return undefined;
  const sorted = [...hours].sort((a, b) => a - b);
  const round = (value: number): number => Math.round(value * 10) / 10;
  return { count: hours.length, median: round(rank(sorted, 0.5)), p90: round(rank(sorted, 0.9)) };
}

/** Counts, the most frequent first; what is equally frequent by name. */
function counted(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** Waited for a decision before. */
const waited = ({ from }: DecisionFact): boolean => from === 'pending' || from === 'held';

/**
 * @param facts of the period; `waiting` is of `now`
 * @param calendar of the site, if it has one
 * @param targetHours within which comments are to be decided
 * @param zone in which days are counted
 */
export function figuresOf(
  facts: Facts,
  period: Period,
  {
    calendar,
    targetHours,
    zone,
    now,
  }: {
    readonly calendar?: Calendar | undefined;
    readonly targetHours: number;
    readonly zone: string;
    readonly now: number;
  },
): Figures {
  const hours = (from: number, to: number): number =>
    (calendar ? workingTimeBetween(calendar, from, to) : Math.max(0, to - from)) / HOUR;
  const residents = facts.received.filter(({ official }) => !official);
  const replies = facts.received.filter(({ official, answers }) => official && answers !== undefined);
  const decided = facts.decisions.filter(waited);
  const to = (state: string): readonly DecisionFact[] => decided.filter((one) => one.to === state);
  const removed = facts.decisions.filter(({ from, to }) => from === 'published' && to === 'removed');
  const perDay = new Map(period.days.map((day) => [day, 0]));
  for (const { at } of residents) {
    const day = dayAt(zone, at);
    if (perDay.has(day)) perDay.set(day, perDay.get(day)! + 1);
  }
  const titles = new Map(residents.map(({ page, title }) => [page, title]));
  const decision = delayOf(decided.map(({ receivedAt, at }) => hours(receivedAt, at)));
  const reply = delayOf(replies.map(({ answers, at }) => hours(answers!, at)));
  const acts = decided.length + removed.length;
  const looked = facts.notices.filter(({ decidedAt }) => decidedAt !== undefined);
  return {
    period,
    received: { count: residents.length, perDay: [...perDay.values()] },
    published: to('published').length,
    refused: to('rejected').length,
    removed: removed.length,
    grounds: counted([...decided, ...removed].flatMap(({ ground }) => ground ?? [])),
    ...(decision && { decision }),
    ...(reply && { reply }),
    waiting: facts.waiting.length,
    late: facts.waiting.filter((since) => hours(since, now) > targetHours).length,
    ...(calendar && { outOfHours: residents.filter(({ at }) => !openAt(calendar, at)).length }),
    notices: {
      count: facts.notices.length,
      decided: looked.length,
      upheld: looked.filter(({ state }) => state === 'removed' || state === 'rejected').length,
    },
    contests: {
      count: facts.contests.length,
      reversed: facts.contests.filter(({ state }) => state === 'reversed').length,
      upheld: facts.contests.filter(({ state }) => state === 'upheld').length,
    },
    pages: counted(residents.map(({ page }) => page))
      .slice(0, PAGES)
      .map(([url, count]) => {
        const title = titles.get(url);
        return { url, ...(title !== undefined && { title }), count };
      }),
    minutes: Math.round(
      acts * MINUTES.decision +
        replies.length * MINUTES.reply +
        (looked.length + facts.contests.length) * MINUTES.notice,
    ),
  };
}
