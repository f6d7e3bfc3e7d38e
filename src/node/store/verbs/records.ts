/** What is kept of somebody, the register of requests, and what an erasure takes away around a comment. */
import type { Contest } from '../../../model/appeal.ts';
import { storedOf } from '../rows/comment.ts';
import { apart, reportOf } from '../rows/report.ts';
import { filled, fromJson, toInstant, toMs, toMsOrNull } from '../rows/value.ts';
import { now } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Engine, Run } from '../sql/engine.ts';
import type { DataRequest, RecordStore, RecordWrites, Subject, Whose } from '../records.ts';
import type { Reads } from '../store.ts';
import { storedRows } from './comments.ts';
import { threadsById } from './threads.ts';

/** Fields of a report that say nothing of anybody. */
const KEPT_OF_REPORT = ['comment', 'kind', 'goodFaith'] as const;

/** @returns the verbs that take away what is left around a comment */
export const recordWrites =
  (db: Builder) =>
  (run: Run): RecordWrites => {
    const wordless = async (site: string, id: string, body: string): Promise<void> => {
      const { rest } = apart(fromJson(body));
      const kept = Object.fromEntries(
        Object.entries((rest ?? {}) as Record<string, unknown>).filter(([name]) =>
          KEPT_OF_REPORT.some((one) => one === name),
        ),
      );
      const change = db.updateTable('report').set({ body: JSON.stringify(kept) });
      await run(now(change.where('site', '=', site).where('id', '=', id)));
    };
    return {
      async eraseAround(site, comment) {
        const words = db.updateTable('audit').set({ reason: null }).where('site', '=', site);
        await run(now(words.where('comment', '=', comment).where('reason', 'is not', null)));
        // What was said about it to a service, and the service's answer, too; that it was handed over stays.
        const handed = db.updateTable('handed_log').set({ reason: null }).where('site', '=', site);
        await run(now(handed.where('comment', '=', comment).where('reason', 'is not', null)));
        await run(now(db.deleteFrom('handed').where('site', '=', site).where('comment', '=', comment)));
        const about = db.selectFrom('report').select(['id', 'body']).where('site', '=', site);
        // What was said in a report may quote the comment.
        for (const row of (await run(now(about.where('comment', '=', comment)))).rows)
          await wordless(site, row.id, row.body);
        // What was said in a contest, and in the answer to it, goes; that there was one stays.
        const contests = db.updateTable('appeal').set({ body: '', explanation: null });
        await run(now(contests.where('site', '=', site).where('comment', '=', comment)));
        // A measure that it gave rise to goes on without its words: an erasure is no way around it.
        const measures = db.updateTable('sanction').set({ statement: null, contest: null, contested: null });
        await run(now(measures.where('site', '=', site).where('comment', '=', comment)));
        for (const table of ['mail', 'mail_link', 'contact', 'signed'] as const) {
          const column = table === 'mail' ? 'about' : 'comment';
          await run(
            now(
              db
                .deleteFrom(table)
                .where('site', '=', site)
                .where(column as never, '=', comment as never),
            ),
          );
        }
      },
      async eraseReporter(site, report) {
        await run(now(db.deleteFrom('report_contact').where('site', '=', site).where('report', '=', report)));
        const query = db.selectFrom('report').select(['id', 'body']).where('site', '=', site);
        for (const row of (await run(now(query.where('id', '=', report)))).rows)
          await wordless(site, row.id, row.body);
        // Why they disagreed with the answer, and what they were told, too.
        const contests = db.updateTable('appeal').set({ body: '', explanation: null });
        await run(now(contests.where('site', '=', site).where('holder', '=', report)));
      },
    };
  };

/** @returns the verbs of `records`, but for the purge */
export function recordsOf(db: Builder, engine: Engine, reads: Reads): Omit<RecordStore, 'expire'> {
  const { read, write } = engine;

  async function subject(site: string, whose: Whose): Promise<Subject> {
    const found = storedRows(db).select('e.verified_at').where('c.site', '=', site);
    const query =
      'token' in whose
        ? found.where('c.token', '=', whose.token)
        : 'comment' in whose
          ? found.where('c.id', '=', whose.comment)
          : 'subject' in whose
            ? found.where(
                'c.id',
                'in',
                db
                  .selectFrom('signed')
                  .select('comment')
                  .where('site', '=', site)
                  .where('subject', '=', whose.subject),
              )
            : found.where(({ fn }) => fn('lower', ['e.email']), '=', whose.email.toLowerCase());
    const { rows } = await read(now(query.orderBy('c.received_at').orderBy('c.id')));
    const own = rows.filter((row) => !('email' in whose) || row.verified_at !== null);
    const threads = await threadsById(
      db,
      read,
      site,
      own.map((row) => row.thread),
    );
    const comments = [];
    for (const row of own) {
      const thread = threads.get(row.thread);
      comments.push(
        filled<Subject['comments'][number]>({
          ...storedOf(row),
          page: thread?.canonical ?? '',
          title: thread?.title,
          audit: await reads.audit(site, row.id),
          handed: await reads.handedLog(site, row.id),
        }),
      );
    }
    // A receipt shows one comment, and says nothing of the address; whoever has verified it is its owner.
    const email = 'email' in whose ? whose.email : undefined;
    const sent =
      email === undefined
        ? []
        : (
            await read(
              now(
                db
                  .selectFrom('report as r')
                  .innerJoin('report_contact as e', (join) =>
                    join.onRef('e.site', '=', 'r.site').onRef('e.report', '=', 'r.id'),
                  )
                  .selectAll('r')
                  .select('e.email')
                  .where('r.site', '=', site)
                  .where(({ fn }) => fn('lower', ['e.email']), '=', email.toLowerCase())
                  .orderBy('r.received_at'),
              ),
            )
          ).rows;
    const connections = [];
    for (const { comment } of comments) connections.push(...(await reads.connections(site, comment.id)));
    const isOwn = ({ comment, by }: Contest): boolean =>
      by === 'author' ? own.some(({ id }) => id === comment) : sent.some(({ id }) => id === by.report);
    const contested = [...own.map(({ id }) => id), ...sent.map(({ comment }) => comment)];
    const vote = 'token' in whose ? await reads.vote(site, whose.token) : undefined;
    return {
      comments,
      connections,
      votes: vote ? [{ ...vote, page: (await reads.thread(site, vote.thread))?.canonical ?? '' }] : [],
      unverified: rows.filter((row) => !own.includes(row)).map((row) => row.id),
      reports: sent.map(reportOf),
      appeals: (await reads.appeals(site, contested)).filter(isOwn),
      sanctions: await reads.sanctions(site, {
        comments: own.map((row) => row.id),
        ...('keys' in whose && whose.keys && { keys: whose.keys }),
      }),
    };
  }

  return {
    subject,
    async addRequest(site, { reference, kind, receivedAt, dueAt, doneAt, answer }) {
      const row = { site, reference, kind, received_at: toMs(receivedAt), due_at: toMs(dueAt) };
      const end = { done_at: toMsOrNull(doneAt), answer: answer ?? null };
      const add = db.insertInto('request').values({ ...row, ...end });
      await write((run) =>
        run(now(add.onConflict((there) => there.columns(['site', 'reference']).doNothing()))),
      );
    },
    async requests(site) {
      const query = db.selectFrom('request').selectAll().where('site', '=', site);
      const { rows } = await read(now(query.orderBy('received_at').orderBy('reference')));
      return rows.map((row) =>
        filled<DataRequest>({
          reference: row.reference,
          kind: row.kind === 'erase' ? 'erase' : 'export',
          receivedAt: toInstant(row.received_at),
          dueAt: toInstant(row.due_at),
          doneAt: row.done_at === null ? undefined : toInstant(row.done_at),
          answer: row.answer ?? undefined,
        }),
      );
    },
    async answerRequest(site, reference, answer, at) {
      const query = db
        .updateTable('request')
        .set({ answer, done_at: toMs(at) })
        .where('site', '=', site)
        .where('reference', '=', reference)
        .where('done_at', 'is', null);
      return (await write((run) => run(now(query)))).changed > 0;
    },
    settle: () => engine.settle(),
  };
}
