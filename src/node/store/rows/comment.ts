/** A comment as a row, and what the queries ask of it. */
import { parseState } from '../../../model/comment-states.ts';
import type { Author, Comment } from '../../../model/comment.ts';
import type { CommentRow, CommentTable } from '../sql/schema.ts';
import type { StoredComment } from '../store.ts';
import { decision, heldBy, official, proposal, statement } from './comment-shapes.ts';
import { filled, fromShape, toInstant, toJson, toMs, toMsOrNull } from './value.ts';

export const commentColumns = [
  ...['site', 'id', 'thread', 'parent', 'reply_to', 'name', 'official', 'text', 'lang', 'state'],
  ...['version', 'revision', 'proposal', 'held_by', 'statement', 'decision', 'charter'],
  ...['received_at', 'known_at', 'acted_at', 'published_at', 'edited_at'],
] as unknown as readonly (keyof CommentRow)[];

/** 2 for all to read, 1 a tombstone while it holds replies (it was public once), 0 not public (`comment-view.ts`). */
export const shownAs = ({ state, revision }: Pick<Comment, 'state' | 'revision'>): 0 | 1 | 2 =>
  state === 'published' ? 2 : (state === 'removed' || state === 'deleted') && revision > 0 ? 1 : 0;

/** Where a comment waits for a human, or null. A state that we do not know must be read by one. */
export function waitsIn({ state, proposal: edit }: Comment): 'pending' | 'held' | null {
  if (state === 'pending') return 'pending';
  if (state === 'held' || state === 'unknown') return 'held';
  return state === 'published' && edit && edit.state !== 'rejected' ? edit.state : null;
}

export const commentRow = (comment: Comment): CommentRow & Pick<CommentTable, 'shown' | 'waits'> => ({
  site: comment.site,
  id: comment.id,
  thread: comment.thread,
  parent: comment.parent ?? null,
  reply_to: comment.replyTo ?? null,
  name: comment.author.name ?? null,
  official: toJson(comment.author.official),
  text: comment.text,
  lang: comment.lang ?? null,
  state: comment.state,
  version: comment.version,
  revision: comment.revision,
  proposal: toJson(comment.proposal),
  held_by: toJson(comment.heldBy),
  statement: toJson(comment.statement),
  decision: toJson(comment.decision),
  charter: comment.charter ?? null,
  received_at: toMs(comment.receivedAt),
  known_at: toMsOrNull(comment.knownAt),
  acted_at: toMsOrNull(comment.actedAt),
  published_at: toMsOrNull(comment.publishedAt),
  edited_at: toMsOrNull(comment.editedAt),
  shown: shownAs(comment),
  waits: waitsIn(comment),
});

const at = (ms: number | null): string | undefined => (ms === null ? undefined : toInstant(ms));

export const commentOf = (row: CommentRow): Comment =>
  filled<Comment>({
    id: row.id,
    site: row.site,
    thread: row.thread,
    parent: row.parent ?? undefined,
    replyTo: row.reply_to ?? undefined,
    author: filled<Author>({ name: row.name ?? undefined, official: fromShape(official, row.official) }),
    text: row.text,
    lang: row.lang ?? undefined,
    state: parseState(row.state),
    version: row.version,
    revision: row.revision,
    proposal: fromShape(proposal, row.proposal),
    heldBy: fromShape(heldBy, row.held_by),
    statement: fromShape(statement, row.statement),
    decision: fromShape(decision, row.decision),
    charter: row.charter ?? undefined,
    receivedAt: toInstant(row.received_at),
    knownAt: at(row.known_at),
    actedAt: at(row.acted_at),
    publishedAt: at(row.published_at),
    editedAt: at(row.edited_at),
  });

/** A comment with what stays in the companion. */
export type StoredRow = CommentRow &
  Pick<CommentTable, 'token' | 'reports'> & {
    readonly email: string | null;
    readonly verified_at: number | null;
  };

export const storedOf = (row: StoredRow): StoredComment =>
  filled<StoredComment>({
    comment: commentOf(row),
    token: row.token,
    email: row.email ?? undefined,
    verified: row.verified_at === null ? undefined : true,
    reports: row.reports,
  });
