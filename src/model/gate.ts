/**
 * May one write now? The site's mode, the page's own, the windows and the service hours together, at one instant of
 * the server's clock. Instants are milliseconds since 1970 UTC.
 */
import { modeOf, modes, stricter } from './policy.ts';
import type { Mode, Policy } from './policy.ts';
import type { Thread } from './thread.ts';
import { closureAt, closureOf, nextEnd, nextOpening, openAt, windowsFrom } from './windows.ts';
import type { Closure, WindowTarget } from './calendar.ts';

export interface Gate {
  /** What holds now. */
  readonly mode: Mode;
  readonly open: boolean;
  /** The window's reason, in the site's words. */
  readonly reason?: string;
  /** When it opens next; absent while open, and when that is not planned. */
  readonly opensAt?: number;
  /** When it closes next, as far as it is planned; absent while shut. */
  readonly closesAt?: number;
}

/** What of a thread matters here; of a page that has none yet, its address. */
export type Lockable = Pick<Thread, 'mode' | 'locked' | 'archived'> & {
  /** The page's address, for the section that it is in and for windows of some pages only. */
  readonly canonical?: string;
  /** A switch holds for the whole site, with the reason in its words: shut, or as strict as `mode` says. */
  readonly shut?: { readonly reason: string; readonly mode?: Mode };
};

const writable = (mode: Mode): boolean => modes.indexOf(mode) < modes.indexOf('readonly');

/** Windows and hours that may follow one another before one can write; more is a calendar gone wrong. */
const MOST_STEPS = 400;

/** Mode and reason at one instant, without looking ahead. */
function stateAt(policy: Policy, at: number, thread: Lockable, what: WindowTarget) {
  const { calendar, closedOutsideHours } = policy;
  const hold = calendar && closureAt(calendar, at, what, thread.canonical);
  const usual = modeOf(policy, thread.canonical);
  // The one window that frees: what a moderator's page or a switch says is stricter still.
  const base = hold?.window.mode === 'postmoderation' && usual === 'premoderation' ? hold.window.mode : usual;
  const shut = thread.shut && (thread.shut.mode ?? 'closed');
  const kept = thread.archived === undefined ? base : 'readonly';
  const own = thread.locked
    ? 'closed'
    : stricter(stricter(stricter(base, thread.mode ?? base), shut ?? base), kept);
  const late = calendar && closedOutsideHours && writable(own) && !openAt(calendar, at);
  const now = stricter(stricter(own, hold?.window.mode ?? own), late ? 'closed' : own);
  return { own, hold, now };
}

/**
 * The gate of a thread.
 *
 * @param what `comments` or `ratings`.
 */
export function gateAt(
  policy: Policy,
  at: number,
  thread: Lockable = {},
  what: WindowTarget = 'comments',
): Gate {
  const { own, hold, now } = stateAt(policy, at, thread, what);
  const open = writable(now);
  // While it is shut, only what shuts is the reason.
  const tells = (mode: Mode = 'closed'): boolean => open || !writable(mode);
  const window = hold && tells(hold.window.mode) ? hold.window.reason : '';
  const { shut } = thread;
  // A page that is gone will not come back; a window, of the law or of the season, is told before a switch.
  const why = thread.archived ?? (window || (shut && tells(shut.mode) ? shut.reason : undefined));
  const reason = why !== undefined && { reason: why };
  const calendar = policy.calendar;
  if (!calendar || !writable(own)) return { mode: now, open, ...reason };
  if (open) {
    const shuts = windowsFrom(calendar, at, what, thread.canonical).find(
      ({ from, window }) => from > at && !writable(window.mode),
    )?.from;
    const ends = policy.closedOutsideHours ? nextEnd(calendar, at) : undefined;
    const closesAt = Math.min(shuts ?? Infinity, ends ?? Infinity);
    return { mode: now, open, ...reason, ...(closesAt < Infinity && { closesAt }) };
  }
  let opensAt: number | undefined = at;
  for (let i = 0; i < MOST_STEPS && opensAt !== undefined; i++) {
    const then = stateAt(policy, opensAt, thread, what);
    if (writable(then.now)) return { mode: now, open, ...reason, opensAt };
    opensAt = then.hold && !writable(then.hold.window.mode) ? then.hold.to : nextOpening(calendar, opensAt);
  }
  return { mode: now, open, ...reason };
}

/** The closings that visitors are told of: those of now and of the time to come, a pre-moderation not among them. */
export const closuresFrom = (
  policy: Policy,
  at: number,
  what: WindowTarget = 'comments',
  page?: string,
): readonly Closure[] =>
  policy.calendar
    ? windowsFrom(policy.calendar, at, what, page)
        .filter(({ window }) => !writable(window.mode))
        .map(closureOf)
    : [];
