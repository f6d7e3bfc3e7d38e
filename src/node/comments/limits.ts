/** How often a visitor, a page and a site may do what (S-28). A visitor is a network prefix: a whole library may share it. */
import { problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { CommentsDeps } from './deps.ts';

/** At most so many within so many seconds. */
type Limit = readonly [most: number, seconds: number];

/** What is counted, by visitor and by site. */
const LIMITS = {
  post: { visitor: [20, 600], site: [600, 600] },
  edit: { visitor: [30, 600], site: [600, 600] },
  report: { visitor: [10, 3600], site: [300, 3600] },
  track: { visitor: [120, 600], site: [6000, 600] },
  signIn: { visitor: [10, 600], site: [60, 600] },
  /** A link cannot be guessed: this bounds the work, and must not let strangers shut the moderators out. */
  redeem: { visitor: [10, 600], site: [6000, 600] },
  /** Residents: a school or a library signs in from one address. */
  enter: { visitor: [60, 600], site: [1200, 600] },
} satisfies Record<string, Record<'visitor' | 'site', Limit>>;

/** Comments of one visitor while more comes than can be read. */
const TIGHT: Limit = [3, 600];

/** Comments that a visitor may send before the next ones are held. */
const CALM: Limit = [6, 600];
/** Comments on one page. */
const PAGE: Limit = [120, 600];

const want = (name: string, key: string, [most, seconds]: Limit) => ({ name, key, most, seconds });

/** @returns `rate-limited`, or undefined when it may go on. @param page counted too where given */
export function limited(
  { rate }: Pick<CommentsDeps, 'rate'>,
  what: keyof typeof LIMITS,
  site: string,
  visitor: string,
  page?: string,
): Problem | undefined {
  const limit = LIMITS[what];
  const wait = rate.admit(
    want(`${what}/visitor`, `${site}/${visitor}`, limit.visitor),
    want(`${what}/site`, site, limit.site),
    ...(page === undefined ? [] : [want(`${what}/page`, `${site}/${page}`, PAGE)]),
  );
  return wait ? problem('rate-limited', { retryAfter: wait }) : undefined;
}

/** The same while more comes than can be read: rates are tighter then, and loosen with the guard. @returns seconds to wait */
export const pressed = ({ rate }: Pick<CommentsDeps, 'rate'>, site: string, visitor: string): number =>
  rate.admit(want('post/tight', `${site}/${visitor}`, TIGHT));

/** Has this visitor written much in a short time? Such a comment is held, not refused. */
export const hasty = ({ rate }: Pick<CommentsDeps, 'rate'>, site: string, visitor: string): boolean =>
  rate.admit(want('post/calm', `${site}/${visitor}`, CALM)) > 0;

/** Addresses that a visitor may give, each of which then gets a mail that asks whether it is theirs. */
const ADDRESSES: Limit = [5, 3600];

/** Has this visitor given many addresses? Then no mail goes to the next ones. */
export const crowded = ({ rate }: Pick<CommentsDeps, 'rate'>, site: string, visitor: string): boolean =>
  rate.admit(want('mail/visitor', `${site}/${visitor}`, ADDRESSES)) > 0;

/** Slow mode: one comment of a visitor in a thread each so many seconds. @returns seconds to wait */
export const slowed = (
  { rate }: Pick<CommentsDeps, 'rate'>,
  thread: string,
  visitor: string,
  seconds: number,
): number => (seconds ? rate.admit(want('post/slow', `${thread}/${visitor}`, [1, seconds])) : 0);
