/**
 * Who may come in at the desk of a site, and who let whom in (R-125, S-31). The log of it is only ever added to. Of when
 * somebody came in, the day alone is kept.
 */
import type { Instant } from '../../model/wire/shape.ts';
import type { Staff } from './store.ts';

/** Somebody who may come in. */
export interface Member extends Staff {
  /** The last day on which they came in, `YYYY-MM-DD` in UTC. */
  readonly seenDay?: string;
}

/** An invitation that was not used yet. */
export interface OpenInvite {
  readonly name: string;
  readonly role: Staff['role'];
  readonly service?: string;
  readonly until: Instant;
}

/** What can be done: inviting, taking an invitation back, another role or service, withdrawing. */
export const peopleActs = ['invite', 'cancel', 'change', 'withdraw'] as const;
export type PeopleAct = (typeof peopleActs)[number];

/** One line of the log. */
export interface PeopleLine {
  /** From 1 on, for each site. */
  readonly n: number;
  readonly at: Instant;
  readonly act: PeopleAct;
  /** Whom it is about, by the name of then; with the role and service of after. */
  readonly name: string;
  readonly role: Staff['role'];
  readonly service?: string;
  /** Id of who did it; '' at the command line. */
  readonly staff: string;
}

/** Who acts, and when. */
export interface PeopleActor {
  /** Id of the staff member; '' at the command line. */
  readonly staff: string;
  readonly at: Instant;
}

/** Why it was not done: nobody of that id or name, or the site would be without an admin. */
export type PeopleRefusal = 'unknown' | 'last-admin';

/** The verbs of the members' room. Each act is logged in its own transaction. */
export interface MemberStore {
  /** By name; nobody who is withdrawn. */
  list(site: string): Promise<readonly Member[]>;
  /** Those that still work, by name. */
  invites(site: string, now: Instant): Promise<readonly OpenInvite[]>;
  /** The newest lines, newest first. */
  log(site: string, limit: number): Promise<readonly PeopleLine[]>;
  /** Another role or service; it holds with the next request, and for the invitations that wait for them. */
  change(
    site: string,
    id: string,
    to: Pick<Staff, 'role' | 'service'>,
    by: PeopleActor,
  ): Promise<PeopleRefusal | undefined>;
  /** Takes back the invitations of a name. */
  cancel(site: string, name: string, by: PeopleActor): Promise<PeopleRefusal | undefined>;
}
