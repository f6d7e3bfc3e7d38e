/**
 * When something takes place again. The library follows the rules; here is where it ends: after so many steps, so many
 * dates, so many days ahead, whatever a rule says. A rule that never comes true costs its steps and nothing more.
 */
import ICAL from 'ical.js';
import { wallMs } from './zones.ts';

/** Steps that the rules of one event may take, and those of one document together; one is about 20 microseconds. */
const STEPS = 6000;
const STEPS_OF_ALL = 60_000;
/** To look through a year takes as long as so many. */
const YEAR = 30;
/** Milliseconds for all rules of a document, whatever a step costs on this machine. */
const TIME = 600;
/** Dates of one event that are kept: a weekly one for three months, should its agenda not answer any more. */
export const MOST_DATES = 12;
/** Days ahead that are looked at. */
const HORIZON = 400;
const DAY = 86_400_000;
/** Parts of a rule: nobody lists more. */
const MOST_PARTS = 100;

/** What is left of it. */
export interface Steps {
  left: number;
  /** `performance.now` after which nothing more is tried. */
  readonly until: number;
}

/** A whole document's. */
export const stepsOfAll = (): Steps => ({ left: STEPS_OF_ALL, until: performance.now() + TIME });

/** Ends the library's own loops. */
class OutOfSteps extends Error {
  override readonly name = 'OutOfSteps';
}

/**
 * The library's iterator, which counts. It searches on by itself, past any number of years, until a date fits; each of
 * these is one turn of that search.
 */
class Counted extends ICAL.RecurIterator {
  // Not initialised here: the search begins within the constructor that this one extends.
  declare steps: Steps | undefined;

  step(cost = 1): void {
    // Before it was handed its own count it runs on the common one.
    const steps = this.steps ?? starting;
    steps.left -= cost;
    if (steps.left < 0 || performance.now() > steps.until) throw new OutOfSteps();
  }

  override expand_year_days(year: number): 0 {
    this.step(YEAR);
    return super.expand_year_days(year) as 0;
  }

  override check_contracting_rules(): boolean {
    this.step();
    return super.check_contracting_rules();
  }

  override increment_month(): void {
    this.step();
    return super.increment_month();
  }

  override increment_year(years: number): void {
    this.step();
    return super.increment_year(years);
  }

  override next_month(): number {
    this.step();
    return super.next_month();
  }
}

/** The count of the iterator that is being made. */
let starting: Steps = { left: 0, until: 0 };

const often: ReadonlySet<string> = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);

/** A rule that an agenda of people may have: nothing of theirs takes place every second. */
const isSound = (rule: ICAL.Recur): boolean =>
  often.has(rule.freq) &&
  rule.interval < 1000 &&
  Object.values(rule.parts as Record<string, unknown>).every(
    (part) => !Array.isArray(part) || part.length <= MOST_PARTS,
  );

/**
 * A series that began years ago begins anew shortly before what is asked for: whole rounds later, where a round is a
 * number of days. One that counts its dates cannot.
 */
function nearer(first: ICAL.Time, rule: ICAL.Recur, from: number): ICAL.Time {
  const round = { DAILY: 1, WEEKLY: 7 }[rule.freq as string];
  if (round === undefined || rule.count || wallMs(first) >= from) return first;
  const days = round * rule.interval;
  const later = first.clone();
  later.adjust(Math.max(0, Math.floor((from - wallMs(first)) / DAY / days) - 1) * days, 0, 0, 0);
  return later;
}

/**
 * The wall times at which a series begins, from an instant on.
 * @param from milliseconds; wall times are taken for UTC here, so a day is to be left for the difference
 * @param all steps that are left for the whole document
 * @returns in order, each once. `cut`: the steps ran out, so these may not be all
 */
export function begins(
  first: ICAL.Time,
  rules: readonly ICAL.Recur[],
  more: readonly ICAL.Time[],
  from: number,
  all: Steps,
): { readonly times: readonly ICAL.Time[]; readonly cut: boolean } {
  let cut = false;
  const until = from + HORIZON * DAY;
  const steps: Steps = { left: Math.min(STEPS, all.left), until: all.until };
  const before = steps.left;
  const found = new Map<number, ICAL.Time>();
  const add = (time: ICAL.Time): void => {
    if (wallMs(time) >= from) found.set(wallMs(time), time.clone());
  };
  add(first);
  for (const time of more.slice(0, 1000)) add(time);
  for (const rule of rules.slice(0, 4)) {
    if (!isSound(rule)) continue;
    try {
      starting = steps;
      const iterator = new Counted({ rule, dtstart: nearer(first, rule, from) });
      iterator.steps = steps;
      for (let time = iterator.next(); time && wallMs(time) <= until; time = iterator.next()) {
        add(time);
        if (found.size > 2 * MOST_DATES) break;
      }
    } catch (fault) {
      // Else a rule that contradicts itself: what was found stands.
      cut ||= fault instanceof OutOfSteps;
    }
  }
  all.left -= before - Math.max(0, steps.left);
  return { times: [...found].sort(([a], [b]) => a - b).map(([, time]) => time), cut };
}
