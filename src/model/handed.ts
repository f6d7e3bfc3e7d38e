/**
 * Handing a comment over to a service of the institution: who may do what with it, and until when an answer is
 * asked for. The matrix of topics, services and delays is the policy's.
 */
import type { Role } from './comment-states.ts';
import { afterServiceHours } from './delays.ts';
import type { Policy } from './policy.ts';

/** One line of the matrix. */
export type Escalation = Policy['escalation'][number];

/** What a person may ask for. */
export const handedActs = ['hand', 'answer', 'back'] as const;
export type HandedWish = (typeof handedActs)[number];

/** Code points of a note and of an answer. */
export const LONGEST_NOTE = 2000;

/** Milliseconds of an hour. */
const HOUR = 3_600_000;

/** Who asks. */
interface Who {
  readonly role: Role;
  readonly service?: string | undefined;
}

/** A case, as far as rights depend on it. */
interface Case {
  readonly state: 'open' | 'answered';
  readonly service: string;
}

/**
 * May somebody see a case? Whoever reads the queues sees all; a contributor sees what is with the contributor's own
 * service now, and nothing else (decision 14).
 */
export const maySeeHanded = ({ role, service }: Who, one: Case | undefined): boolean =>
  role === 'contributor'
    ? service !== undefined && one?.state === 'open' && one.service === service
    : role === 'moderator' || role === 'manager' || role === 'admin';

/** What somebody may do with a comment's case. @param one undefined where it has none */
export function handedRights(who: Who, one: Case | undefined): readonly HandedWish[] {
  const decides = who.role === 'moderator' || who.role === 'admin';
  const answers = decides || who.role === 'contributor';
  return [
    ...(decides ? (['hand'] as const) : []),
    ...(answers && one?.state === 'open' && who.service === one.service ? (['answer'] as const) : []),
    ...(decides && one ? (['back'] as const) : []),
  ];
}

/**
 * Until when an answer is asked for, where nobody says otherwise: after the hours of the matrix, counted as service
 * where the site says when that is, as plain hours elsewhere.
 *
 * @param from milliseconds since 1970 UTC
 * @returns the same; undefined where the matrix sets no delay
 */
export function handedDue(
  { calendar }: Pick<Policy, 'calendar'>,
  { hours }: Escalation,
  from: number,
): number | undefined {
  if (hours === undefined) return undefined;
  return calendar ? afterServiceHours(calendar, from, hours) : from + hours * HOUR;
}
