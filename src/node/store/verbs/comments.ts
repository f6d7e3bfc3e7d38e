/** Single comments, and the log of what was done to them. */
import { sql } from 'kysely';
import type { Comment } from '../../../model/comment.ts';
import type { Role } from '../../../model/comment-states.ts';
import { commentColumns, commentRow, storedOf } from '../rows/comment.ts';
import type { StoredRow } from '../rows/comment.ts';
import { filled, toInstant, toMs } from '../rows/value.ts';
import { now, prepare, slotsOf } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Run } from '../sql/engine.ts';
import type { AuditTable, CommentTable, ContactTable } from '../sql/schema.ts';
import type { AuditLine, Reads, Writes } from '../store.ts';
import type { Changes } from './changes.ts';
import { threadsById } from './threads.ts';

/** Comments with what stays in the companion. */
export const storedRows = (db: Builder) =>
  db
    .selectFrom('comment as c')
    .leftJoin('contact as e', (join) => join.onRef('e.site', '=', 'c.site').onRef('e.comment', '=', 'c.id'))
    .select(commentColumns.map((column) => `c.${column}` as const))
    .select(['c.token', 'c.reports', 'e.email', 'e.verified_at']);

type Row = ReturnType<typeof commentRow>;

const auditColumns = [
  ...['site', 'comment', 'version', 'at', 'actor', 'staff', 'state_from', 'state_to', 'ground', 'reason'],
] as unknown as readonly (keyof AuditTable)[];

const auditRow = ({ site, id, version }: Comment, line: AuditLine): AuditTable => ({
  site,
  comment: id,
  version,
  at: toMs(line.at),
  actor: line.by,
  staff: line.staff ?? null,
  state_from: line.from,
  state_to: line.to,
  ground: line.ground ?? null,
  reason: line.reason ?? null,
});

const auditOf = (row: AuditTable): AuditLine =>
  filled<AuditLine>({
    comment: row.comment,
    at: toInstant(row.at),
    by: row.actor as Role,
    staff: row.staff ?? undefined,
    from: row.state_from,
    to: row.state_to,
    ground: row.ground ?? undefined,
    reason: row.reason ?? undefined,
  });

/** @returns the verbs that read single comments */
export function commentReads(
  db: Builder,
): (run: Run) => Pick<Reads, 'comment' | 'byTokens' | 'audit' | 'sameText'> {
  const byId = prepare<{ site: string; id: string }, StoredRow>(db, (slot) =>
    storedRows(db).where('c.site', '=', slot('site')).where('c.id', '=', slot('id')),
  );
  const lines = prepare<{ site: string; comment: string }, AuditTable>(db, (slot) =>
    db
      .selectFrom('audit')
      .selectAll()
      .where('site', '=', slot('site'))
      .where('comment', '=', slot('comment'))
      .orderBy('version'),
  );
  const same = prepare<{ site: string; thread: string; text: string; since: number }, unknown>(db, (slot) =>
    db
      .selectFrom('comment')
      .select('id')
      .where('site', '=', slot('site'))
      .where('thread', '=', slot('thread'))
      // Every value that it can have: so that one index serves.
      .where('shown', 'in', [0, 1, 2])
      .where('received_at', '>=', slot('since'))
      .where('text', '=', slot('text'))
      .limit(1),
  );
  return (run) => ({
    async comment(site, id) {
      const [row] = (await run(byId({ site, id }))).rows;
      return row && storedOf(row);
    },
    async byTokens(site, tokens) {
      const asked = [...new Set(tokens)];
      if (!asked.length) return [];
      const query = storedRows(db).where('c.site', '=', site).where('c.token', 'in', asked);
      const { rows } = await run(now(query));
      const ids = rows.map((row) => row.thread);
      const threads = await threadsById(db, run, site, ids);
      const order = new Map(asked.map((token, place) => [token, place]));
      return [...rows]
        .sort((a, b) => order.get(a.token)! - order.get(b.token)!)
        .map((row) => ({ ...storedOf(row), thread: threads.get(row.thread)! }));
    },
    audit: async (site, comment) => (await run(lines({ site, comment }))).rows.map(auditOf),
    sameText: async (site, thread, text, since) =>
      (await run(same({ site, thread, text, since: toMs(since) }))).rows.length > 0,
  });
}

/** @returns the verbs that write comments */
export function commentWrites(
  db: Builder,
): (run: Run, changes: Changes) => Pick<Writes, 'addComment' | 'saveComment'> {
  const own = [...commentColumns, 'shown', 'waits'] as const;
  const insert = prepare<CommentTable, unknown>(db, (slot) =>
    db
      .insertInto('comment')
      .values(
        slotsOf(slot, [...own, 'token', 'waits_at', 'reports', 'reported_at', 'contested_at'] as const),
      ),
  );
  const fixed: readonly string[] = ['site', 'id', 'thread', 'parent', 'reply_to', 'received_at'];
  const update = prepare<Row & { before: number; at: number }, unknown>(db, (slot) =>
    db
      .updateTable('comment')
      .set(
        slotsOf(
          slot,
          own.filter((column) => !fixed.includes(column)),
        ),
      )
      // It waits since it began to, not since it was last touched.
      .set({
        waits_at: sql<number>`case when cast(${slot('waits')} as text) is null then null else coalesce(waits_at, ${slot('at')}) end`,
      })
      .where('site', '=', slot('site'))
      .where('id', '=', slot('id'))
      .where('version', '=', slot('before')),
  );
  const log = prepare<AuditTable, unknown>(db, (slot) =>
    db.insertInto('audit').values(slotsOf(slot, auditColumns)),
  );
  const addContact = prepare<ContactTable, unknown>(db, (slot) =>
    db
      .insertInto('contact')
      .values(slotsOf(slot, ['site', 'comment', 'email', 'verified_at', 'replies', 'quiet'])),
  );
  const dropContact = prepare<{ site: string; id: string }, unknown>(db, (slot) =>
    db.deleteFrom('contact').where('site', '=', slot('site')).where('comment', '=', slot('id')),
  );

  const unsign = prepare<{ site: string; id: string }, unknown>(db, (slot) =>
    db.deleteFrom('signed').where('site', '=', slot('site')).where('comment', '=', slot('id')),
  );

  return (run, changes) => ({
    async addComment({ comment, token, email, verified, quiet }, audit) {
      const { site, id } = comment;
      const row = commentRow(comment);
      await changes.count(site, row.shown > 0);
      await run(
        insert({
          ...row,
          token,
          waits_at: row.waits === null ? null : row.received_at,
          reports: 0,
          reported_at: null,
          contested_at: null,
        }),
      );
      if (email !== undefined)
        await run(
          addContact({
            site,
            comment: id,
            email,
            verified_at: verified ? row.received_at : null,
            replies: 0,
            quiet: quiet ? 1 : 0,
          }),
        );
      await run(log(auditRow(comment, audit)));
    },
    async saveComment(comment, version, audit) {
      const { site, id, revision } = comment;
      if (comment.version <= version) throw new RangeError('A change makes the version go up.');
      await changes.hold(site);
      const row = commentRow(comment);
      const at = toMs(audit.at);
      if (!(await run(update({ ...row, before: version, at }))).changed) return false;
      if (comment.state === 'deleted') {
        await run(dropContact({ site, id }));
        await run(unsign({ site, id }));
      }
      await run(log(auditRow(comment, audit)));
      // What never was public changes nothing for visitors (S-26).
      await changes.count(site, revision > 0);
      return true;
    },
  });
}
