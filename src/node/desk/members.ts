/**
 * Members of a desk: who may come in, with which role and service, and the acts that change it (R-125, S-31). Only
 * administrators come here. The last of them stays one.
 */
import { invalid, isProblem, problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { Site } from '../../model/site.ts';
import { cleanLine } from '../../model/text/clean.ts';
import { parseMemberAct } from '../../model/wire/desk-members.ts';
import type { DeskMembers, MemberActed } from '../../model/wire/desk-members.ts';
import type { PeopleActor } from '../store/members.ts';
import type { Staff, Store } from '../store/store.ts';
import { invite } from './sessions.ts';
import type { SessionDeps } from './sessions.ts';

/** Lines of the log that are told. */
const LINES = 50;

/** What the members need of the companion. */
export interface MembersDeps extends SessionDeps {
  readonly store: Pick<Store, 'staffing' | 'members'>;
  /** Ends with a slash. */
  readonly deskUrl: string;
}

/** Who may come in, who is invited, who let whom in. @param me who asks */
export async function readMembers(
  { store, clock }: Pick<MembersDeps, 'store' | 'clock'>,
  site: Site,
  me: Staff,
): Promise<DeskMembers> {
  const [members, invites, log] = await Promise.all([
    store.members.list(site.id),
    store.members.invites(site.id, new Date(clock.now()).toISOString()),
    store.members.log(site.id, LINES),
  ]);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const services = [...site.policy.escalation, ...members].flatMap(({ service }) => service ?? []);
  return {
    members: members.map(({ id, name, role, service, seenDay }) => ({
      ...{ id, name, role, me: id === me.id },
      ...(service !== undefined && { service }),
      ...(seenDay !== undefined && { seen: seenDay }),
    })),
    invites: [...invites],
    log: log.map(({ at, act, name, role, service, staff }) => {
      const by = names.get(staff);
      return {
        ...{ at, act, name, role },
        ...(service !== undefined && { service }),
        ...(by !== undefined && { by }),
      };
    }),
    services: [...new Set(services)].sort((a, b) => a.localeCompare(b)).slice(0, 300),
  };
}

/** What an act needs and was not said. */
const missing = (path: string): Problem => invalid({ path, code: 'missing' });

/**
 * Does one act.
 *
 * @returns how it stands then, with the link of an invitation; `invalid`; `not-found` for nobody of that id or name;
 *   `conflict` when the site would be without an admin
 */
export async function actOnMembers(
  deps: MembersDeps,
  site: Site,
  me: Staff,
  body: unknown,
): Promise<MemberActed | Problem> {
  const read = parseMemberAct(body);
  if (isProblem(read)) return read;
  const { act, id, role } = read;
  const name = cleanLine(read.name ?? '');
  const service = cleanLine(read.service);
  const { store, clock, deskUrl } = deps;
  const by: PeopleActor = { staff: me.id, at: new Date(clock.now()).toISOString() };
  const named = act === 'invite' || act === 'cancel';
  if (named && !name) return missing('/name');
  if (!named && id === undefined) return missing('/id');
  if ((act === 'invite' || act === 'change') && role === undefined) return missing('/role');
  const to = { role: role!, ...(service && { service }) };
  if (act === 'invite') {
    const made = await invite(deps, site.id, { name, ...to }, me.id);
    const link = `${deskUrl}s/${site.id}/form/sign-in?token=${made.token}`;
    return { ...(await readMembers(deps, site, me)), link, until: made.until };
  }
  if (act === 'withdraw') {
    const known = (await store.members.list(site.id)).some((one) => one.id === id);
    if (!known) return problem('not-found');
    if (!(await store.staffing.revoke(site.id, id!, by))) return problem('conflict');
  } else {
    const refused =
      act === 'change'
        ? await store.members.change(site.id, id!, to, by)
        : await store.members.cancel(site.id, name, by);
    if (refused) return problem(refused === 'unknown' ? 'not-found' : 'conflict');
  }
  return readMembers(deps, site, me);
}
