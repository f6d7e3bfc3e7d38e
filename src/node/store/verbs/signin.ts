/** Whoever signed in with a provider: people of the desk, residents, and the comments they signed. */
import { randomBytes } from 'node:crypto';
import { storedOf } from '../rows/comment.ts';
import { filled, toMs } from '../rows/value.ts';
import { now } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Engine, Run } from '../sql/engine.ts';
import type { ResidentTable } from '../sql/schema.ts';
import type { Resident, SignInStore, SubjectReads, SubjectWrites } from '../signin.ts';
import type { Changes } from './changes.ts';
import { storedRows } from './comments.ts';
import { isLastAdmin, staffOf } from './staffing.ts';
import { threadsById } from './threads.ts';

const residentOf = ({ subject, name }: ResidentTable): Resident =>
  filled<Resident>({ subject, name: name ?? undefined });

/** The name, or with the first number behind it that makes it nobody else's. */
function freeName(name: string, taken: readonly string[]): string {
  let free = name;
  for (let n = 2; taken.includes(free); n++) free = `${name} (${n})`;
  return free;
}

/** @param changesOf what holds a site, so that names and the last admin are looked at by one at a time */
export function signInOf(db: Builder, engine: Engine, changesOf: (run: Run) => Changes): SignInStore {
  const { read, write } = engine;
  const identity = (site: string, subject: string) =>
    db.selectFrom('identity').select('staff').where('site', '=', site).where('subject', '=', subject);

  return {
    enter: (site, { subject, name, role: given, service, day }, session) =>
      write(async (run) => {
        await changesOf(run).hold(site);
        const [known] = (await run(now(identity(site, subject)))).rows;
        const all = (await run(now(db.selectFrom('staff').selectAll().where('site', '=', site)))).rows;
        const before = all.find(({ id }) => id === known?.staff);
        if (before?.revoked) return 'revoked';
        const at = all.filter(({ revoked }) => !revoked);
        const role = before && isLastAdmin(at, before.id) ? 'admin' : given;
        const person = before
          ? { ...before, role, service: service ?? null, seen_day: day ?? before.seen_day }
          : {
              ...{ site, role, service: service ?? null, revoked: 0 },
              id: randomBytes(16).toString('base64url'),
              seen_day: day ?? null,
              name: freeName(
                name,
                all.map((one) => one.name),
              ),
            };
        if (before) {
          const change = db
            .updateTable('staff')
            .set({ role, service: person.service, seen_day: person.seen_day });
          await run(now(change.where('site', '=', site).where('id', '=', person.id)));
        } else {
          await run(now(db.insertInto('staff').values(person)));
          await run(now(db.insertInto('identity').values({ site, subject, staff: person.id })));
        }
        const { token, until } = session;
        await run(
          now(db.insertInto('session').values({ token, site, staff: person.id, until: toMs(until) })),
        );
        return staffOf(person);
      }),
    async shutOut(site, subject) {
      const gone = db.deleteFrom('session').where('site', '=', site);
      await write((run) => run(now(gone.where('staff', 'in', identity(site, subject)))));
    },
    async addCode(site, { token, until, subject, name, challenge }) {
      const row = { token, site, kind: 'code', subject, name: name ?? null, challenge, until: toMs(until) };
      await write((run) => run(now(db.insertInto('resident').values(row))));
    },
    exchange: (site, { code, challenge }, { token, until }, at) =>
      write(async (run) => {
        const used = db.deleteFrom('resident').where('token', '=', code).where('kind', '=', 'code');
        const [found] = (await run(now(used.where('site', '=', site).returningAll()))).rows;
        if (!found || found.until <= toMs(at) || found.challenge !== challenge) return undefined;
        const row = { ...found, kind: 'token', token, challenge: null, until: toMs(until) };
        await run(now(db.insertInto('resident').values(row)));
        return residentOf(found);
      }),
    async resident(site, token, at) {
      const query = db.selectFrom('resident').selectAll().where('token', '=', token);
      const good = query.where('kind', '=', 'token').where('site', '=', site).where('until', '>', toMs(at));
      const [row] = (await read(now(good))).rows;
      return row && residentOf(row);
    },
    async leave(site, token) {
      const query = db.deleteFrom('resident').where('token', '=', token).where('site', '=', site);
      await write((run) => run(now(query)));
    },
  };
}

/** @returns the verbs that read by subject */
export const subjectReads =
  (db: Builder) =>
  (run: Run): SubjectReads => ({
    async bySubject(site, subject, limit) {
      const query = storedRows(db)
        .innerJoin('signed as g', (join) =>
          join.onRef('g.site', '=', 'c.site').onRef('g.comment', '=', 'c.id'),
        )
        .where('g.site', '=', site)
        .where('g.subject', '=', subject)
        .orderBy('c.received_at', 'desc')
        .orderBy('c.id', 'desc')
        .limit(limit);
      const { rows } = await run(now(query));
      const ids = rows.map((row) => row.thread);
      const threads = await threadsById(db, run, site, ids);
      return rows.map((row) => ({ ...storedOf(row), thread: threads.get(row.thread)! }));
    },
    async subjectOf(site, comment) {
      const query = db.selectFrom('signed').select('subject').where('site', '=', site);
      return (await run(now(query.where('comment', '=', comment)))).rows[0]?.subject;
    },
  });

/** @returns the verb that signs */
export const subjectWrites =
  (db: Builder) =>
  (run: Run): SubjectWrites => ({
    async signComment(site, comment, subject) {
      await run(now(db.insertInto('signed').values({ site, comment, subject })));
    },
  });
