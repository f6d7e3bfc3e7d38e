/** Drafts of official replies, ready texts, and where the institution has answered. */
import { sql } from 'kysely';
import type { Role } from '../../../model/comment-states.ts';
import { replyStates } from '../../../model/wire/desk-replies.ts';
import type { ReadyText } from '../../../model/wire/desk-replies.ts';
import { tolerantList, text } from '../../../model/wire/shape.ts';
import type { ReplyReads, ReplyWrites, StoredReply } from '../replies.ts';
import { official } from '../rows/comment-shapes.ts';
import { filled, fromShape, toInstant, toJson, toMs } from '../rows/value.ts';
import { now, prepare, slotsOf } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Run } from '../sql/engine.ts';
import type { ReadyTextTable, ReplyDraftTable } from '../sql/schema.ts';
import type { Changes } from './changes.ts';

const ids = tolerantList(text(200, 1), 1000);
const roles: readonly StoredReply['role'][] = ['contributor', 'moderator', 'manager', 'admin'];

function replyOf(row: ReplyDraftTable): StoredReply {
  return filled<StoredReply>({
    id: row.id,
    version: row.version,
    state: replyStates.find((one) => one === row.state) ?? 'waiting',
    page: row.page,
    comments: fromShape(ids, row.comments) ?? [],
    text: row.text,
    lang: row.lang ?? undefined,
    official: fromShape(official, row.official) ?? { body: '' },
    signed: row.signed ?? undefined,
    role: roles.find((one) => one === (row.role as Role)) ?? 'contributor',
    writers: fromShape(ids, row.writers) ?? [],
    createdAt: toInstant(row.created_at),
    changedAt: toInstant(row.changed_at),
    reason: row.reason ?? undefined,
    reviewer: row.reviewer ?? undefined,
  });
}

const rowOf = (site: string, reply: StoredReply): ReplyDraftTable => ({
  site,
  id: reply.id,
  version: reply.version,
  state: reply.state,
  page: reply.page,
  comments: toJson(reply.comments)!,
  text: reply.text,
  lang: reply.lang ?? null,
  official: toJson(reply.official)!,
  signed: reply.signed ?? null,
  role: reply.role,
  writers: toJson(reply.writers)!,
  created_at: toMs(reply.createdAt),
  changed_at: toMs(reply.changedAt),
  reason: reply.reason ?? null,
  reviewer: reply.reviewer ?? null,
});

const textOf = ({ site: _, service, lang, ...row }: ReadyTextTable): ReadyText => ({
  ...row,
  ...(service && { service }),
  ...(lang !== null && { lang }),
});

/** @returns the verbs that read */
export function replyReads(db: Builder): (run: Run) => ReplyReads {
  const all = prepare<{ site: string }, ReplyDraftTable>(db, (slot) =>
    db
      .selectFrom('reply_draft')
      .selectAll()
      .where('site', '=', slot('site'))
      // `waiting` after `returned` in the alphabet.
      .orderBy('state', 'desc')
      .orderBy('changed_at')
      .orderBy('id'),
  );
  const one = prepare<{ site: string; id: string }, ReplyDraftTable>(db, (slot) =>
    db.selectFrom('reply_draft').selectAll().where('site', '=', slot('site')).where('id', '=', slot('id')),
  );
  const texts = prepare<{ site: string }, ReadyTextTable>(db, (slot) =>
    db
      .selectFrom('ready_text')
      .selectAll()
      .where('site', '=', slot('site'))
      .orderBy('service')
      .orderBy('title')
      .orderBy('id'),
  );
  return (run) => ({
    replies: async (site) => (await run(all({ site }))).rows.map(replyOf),
    reply: async (site, id) => (await run(one({ site, id }))).rows.map(replyOf)[0],
    readyTexts: async (site) => (await run(texts({ site }))).rows.map(textOf),
    async answered(site, comments) {
      if (!comments.length) return new Set();
      const query = db
        .selectFrom('comment as c')
        .select('c.id')
        .where('c.site', '=', site)
        .where('c.id', 'in', comments)
        .where((e) =>
          e.exists(
            e
              .selectFrom('comment as o')
              .select(sql.lit(1).as('one'))
              .whereRef('o.site', '=', 'c.site')
              .whereRef('o.thread', '=', 'c.thread')
              .where('o.state', '=', 'published')
              .where('o.official', 'is not', null)
              .whereRef('o.received_at', '>=', 'c.received_at')
              .where((o) => o(o.fn.coalesce('o.parent', 'o.id'), '=', o.fn.coalesce('c.parent', 'c.id'))),
          ),
        );
      return new Set((await run(now(query))).rows.map(({ id }) => id));
    },
  });
}

const draftColumns = [
  ...(['site', 'id', 'version', 'state', 'page', 'comments', 'text', 'lang', 'official', 'signed'] as const),
  ...(['role', 'writers', 'created_at', 'changed_at', 'reason', 'reviewer'] as const),
] as const;
const textColumns = ['site', 'id', 'version', 'service', 'title', 'text', 'lang'] as const;

/** @returns the verbs that write */
export function replyWrites(db: Builder): (run: Run, changes: Changes) => ReplyWrites {
  type Key = { site: string; id: string; before: number };
  const addDraft = prepare<ReplyDraftTable, unknown>(db, (slot) =>
    db.insertInto('reply_draft').values(slotsOf(slot, draftColumns)),
  );
  const setDraft = prepare<ReplyDraftTable & Key, unknown>(db, (slot) =>
    db
      .updateTable('reply_draft')
      .set(slotsOf(slot, draftColumns))
      .where('site', '=', slot('site'))
      .where('id', '=', slot('id'))
      .where('version', '=', slot('before')),
  );
  const addText = prepare<ReadyTextTable, unknown>(db, (slot) =>
    db.insertInto('ready_text').values(slotsOf(slot, textColumns)),
  );
  const setText = prepare<ReadyTextTable & Key, unknown>(db, (slot) =>
    db
      .updateTable('ready_text')
      .set(slotsOf(slot, textColumns))
      .where('site', '=', slot('site'))
      .where('id', '=', slot('id'))
      .where('version', '=', slot('before')),
  );
  const drop = (table: 'reply_draft' | 'ready_text') =>
    prepare<Key, unknown>(db, (slot) =>
      db
        .deleteFrom(table)
        .where('site', '=', slot('site'))
        .where('id', '=', slot('id'))
        .where('version', '=', slot('before')),
    );
  const [dropDraft, dropText] = [drop('reply_draft'), drop('ready_text')];
  return (run, changes) => {
    /** Runs a statement that meets one row or none; the desks look again when it did. */
    const met = async (site: string, statement: Parameters<Run>[0]): Promise<boolean> => {
      await changes.hold(site);
      const { changed } = await run(statement);
      if (changed) await changes.count(site, false);
      return changed > 0;
    };
    return {
      saveReply(site, reply, version) {
        const row = rowOf(site, reply);
        return met(site, version ? setDraft({ ...row, before: version }) : addDraft(row));
      },
      dropReply: (site, id, version) => met(site, dropDraft({ site, id, before: version })),
      saveReadyText(site, { id, version: own, service = '', title, text: words, lang }, version) {
        const row: ReadyTextTable = {
          site,
          id,
          version: own,
          service,
          title,
          text: words,
          lang: lang ?? null,
        };
        return met(site, version ? setText({ ...row, before: version }) : addText(row));
      },
      dropReadyText: (site, id, version) => met(site, dropText({ site, id, before: version })),
    };
  };
}
