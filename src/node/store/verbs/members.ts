/** Members of a desk, as its administrators see them. */
import type { MemberStore, OpenInvite, PeopleLine } from '../members.ts';
import { peopleActs } from '../members.ts';
import { filled, toInstant, toMs } from '../rows/value.ts';
import { now } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Engine, Run } from '../sql/engine.ts';
import type { Changes } from './changes.ts';
import { peopleLogOf } from './people-log.ts';
import { isLastAdmin, roleOf, staffOf } from './staffing.ts';

/** @returns the verbs */
export function membersOf(db: Builder, engine: Engine, changesOf: (run: Run) => Changes): MemberStore {
  const log = peopleLogOf(db);
  const people = (site: string) =>
    now(db.selectFrom('staff').selectAll().where('site', '=', site).where('revoked', '=', 0).orderBy('name'));
  return {
    async list(site) {
      return (await engine.read(people(site))).rows.map((row) => ({
        ...staffOf(row),
        ...(row.seen_day && { seenDay: row.seen_day }),
      }));
    },
    async invites(site, at) {
      const query = db
        .selectFrom('invite')
        .select(['name', 'role', 'service', 'until'])
        .where('site', '=', site)
        .where('until', '>', toMs(at))
        .orderBy('name')
        .orderBy('until');
      return (await engine.read(now(query))).rows.map(({ name, role, service, until }): OpenInvite => ({
        ...{ name, role: roleOf(role), until: toInstant(until) },
        ...(service && { service }),
      }));
    },
    async log(site, limit) {
      const query = db
        .selectFrom('people_log')
        .selectAll()
        .where('site', '=', site)
        .orderBy('n', 'desc')
        .limit(limit);
      return (await engine.read(now(query))).rows.flatMap((row): PeopleLine[] => {
        const act = peopleActs.find((one) => one === row.act);
        const { n, name, staff } = row;
        const line = { n, name, staff, at: toInstant(row.at), role: roleOf(row.role) };
        return act ? [filled<PeopleLine>({ ...line, act, service: row.service ?? undefined })] : [];
      });
    },
    change: (site, id, { role, service }, by) =>
      engine.write(async (run) => {
        await changesOf(run).hold(site);
        const { rows } = await run(people(site));
        const person = rows.find((one) => one.id === id);
        if (!person) return 'unknown';
        if (role !== 'admin' && isLastAdmin(rows, id)) return 'last-admin';
        const change = db
          .updateTable('staff')
          .set({ role, service: service || null })
          .where('site', '=', site)
          .where('id', '=', id);
        await run(now(change));
        // A link that waits for them would bring the role back that they had.
        const open = db.updateTable('invite').set({ role, service: service || null });
        await run(now(open.where('site', '=', site).where('name', '=', person.name)));
        await log(run, site, 'change', { name: person.name, role, ...(service && { service }) }, by);
        return undefined;
      }),
    cancel: (site, name, by) =>
      engine.write(async (run) => {
        await changesOf(run).hold(site);
        const open = db.deleteFrom('invite').where('site', '=', site).where('name', '=', name);
        const [first] = (await run(now(open.returning(['role', 'service'])))).rows;
        if (!first) return 'unknown';
        const { role, service } = first;
        await log(run, site, 'cancel', { name, role: roleOf(role), ...(service && { service }) }, by);
        return undefined;
      }),
  };
}
