/**
 * The people of the desk and how they come in. A session is looked up with its person each time, so that whoever is
 * revoked, or has another role, is so at once (S-31).
 */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { toMs } from '../rows/value.ts';
import { prepare, slotsOf } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Engine, Run } from '../sql/engine.ts';
import type { InviteTable, SessionTable, StaffTable } from '../sql/schema.ts';
import type { Staff, StaffStore } from '../store.ts';
import type { Changes } from './changes.ts';
import { peopleLogOf } from './people-log.ts';

const roles = ['contributor', 'moderator', 'manager', 'admin'] as const;

/** A role that we do not know may the least. */
export const roleOf = (role: string): Staff['role'] => roles.find((known) => known === role) ?? 'manager';

export const staffOf = ({ id, site, name, role, service }: StaffTable): Staff => ({
  id,
  site,
  name,
  role: roleOf(role),
  ...(service && { service }),
});

/** Would the site have no admin without this person? @param people all who are not revoked */
export const isLastAdmin = (people: readonly StaffTable[], id: string): boolean => {
  const admins = people.filter((person) => person.role === 'admin');
  return admins.length === 1 && admins[0]?.id === id;
};

/** @returns the verbs of staffing. `changesOf`: what holds a site, so that the last admin is counted by one at a time */
export function staffingOf(db: Builder, engine: Engine, changesOf: (run: Run) => Changes): StaffStore {
  const all = prepare<{ site: string }, StaffTable>(db, (slot) =>
    db
      .selectFrom('staff')
      .selectAll()
      .where('site', '=', slot('site'))
      .where('revoked', '=', 0)
      .orderBy('name'),
  );
  const holder = prepare<{ token: string; now: number }, StaffTable>(db, (slot) =>
    db
      .selectFrom('session as s')
      .innerJoin('staff as p', (join) => join.onRef('p.site', '=', 's.site').onRef('p.id', '=', 's.staff'))
      .selectAll('p')
      .where('s.token', '=', slot('token'))
      .where('s.until', '>', slot('now'))
      .where('p.revoked', '=', 0),
  );
  const invite = prepare<InviteTable, unknown>(db, (slot) =>
    db.insertInto('invite').values(slotsOf(slot, ['token', 'site', 'name', 'role', 'service', 'until'])),
  );
  const use = prepare<{ token: string }, InviteTable>(db, (slot) =>
    db.deleteFrom('invite').where('token', '=', slot('token')).returningAll(),
  );
  const useAt = prepare<{ token: string; site: string }, InviteTable>(db, (slot) =>
    db
      .deleteFrom('invite')
      .where('token', '=', slot('token'))
      .where('site', '=', slot('site'))
      .returningAll(),
  );
  const known = prepare<{ site: string; name: string }, StaffTable>(db, (slot) =>
    db.selectFrom('staff').selectAll().where('site', '=', slot('site')).where('name', '=', slot('name')),
  );
  const put = prepare<StaffTable, unknown>(
    db,
    (slot) => sql`
      insert into staff (site, id, name, role, service, revoked, seen_day)
      values (${slot('site')}, ${slot('id')}, ${slot('name')}, ${slot('role')}, ${slot('service')}, 0, ${slot('seen_day')})
      on conflict (site, id) do update set role = excluded.role, service = excluded.service, revoked = 0,
        seen_day = excluded.seen_day`,
  );
  const enter = prepare<SessionTable, unknown>(db, (slot) =>
    db.insertInto('session').values(slotsOf(slot, ['token', 'site', 'staff', 'until'])),
  );
  const leave = prepare<{ token: string }, unknown>(db, (slot) =>
    db.deleteFrom('session').where('token', '=', slot('token')),
  );
  const expel = prepare<{ site: string; id: string }, unknown>(db, (slot) =>
    db.deleteFrom('session').where('site', '=', slot('site')).where('staff', '=', slot('id')),
  );
  const uninvite = prepare<{ site: string; name: string }, unknown>(db, (slot) =>
    db.deleteFrom('invite').where('site', '=', slot('site')).where('name', '=', slot('name')),
  );
  const end = prepare<{ site: string; id: string }, unknown>(db, (slot) =>
    db.updateTable('staff').set({ revoked: 1 }).where('site', '=', slot('site')).where('id', '=', slot('id')),
  );
  const log = peopleLogOf(db);

  return {
    async addInvite(site, { token, name, role, service, until }, by) {
      const row = { token, site, name, role, service: service || null, until: toMs(until) };
      await engine.write(async (run) => {
        if (by) await changesOf(run).hold(site);
        await run(invite(row));
        if (by) await log(run, site, 'invite', { name, role, ...(service && { service }) }, by);
      });
    },
    redeem: (token, session, now, at) =>
      engine.write(async (run) => {
        const [found] = (await run(at === undefined ? use({ token }) : useAt({ token, site: at }))).rows;
        if (!found || found.until <= toMs(now)) return undefined;
        const { site, name, service } = found;
        await changesOf(run).hold(site);
        const [before] = (await run(known({ site, name }))).rows;
        const id = before?.id ?? randomBytes(16).toString('base64url');
        const people = (await run(all({ site }))).rows;
        const role = isLastAdmin(people, id) ? 'admin' : found.role;
        const day = now.slice(0, 10);
        const person: StaffTable = { site, id, name, role, service, revoked: 0, seen_day: day };
        await run(put(person));
        await run(enter({ token: session.token, site, staff: id, until: toMs(session.until) }));
        return staffOf(person);
      }),
    async session(token, now) {
      const [row] = (await engine.read(holder({ token, now: toMs(now) }))).rows;
      return row && staffOf(row);
    },
    async endSession(token) {
      await engine.write((run) => run(leave({ token })));
    },
    staff: async (site) => (await engine.read(all({ site }))).rows.map(staffOf),
    revoke: (site, id, by) =>
      engine.write(async (run) => {
        await changesOf(run).hold(site);
        const people = (await run(all({ site }))).rows;
        if (isLastAdmin(people, id)) return false;
        const person = people.find((one) => one.id === id);
        if (!person) return true;
        await run(end({ site, id }));
        await run(expel({ site, id }));
        await run(uninvite({ site, name: person.name }));
        if (by) await log(run, site, 'withdraw', staffOf(person), by);
        return true;
      }),
  };
}
