/** Rows for tests of the store: threads, comments, lines of the log, with as little said as each test needs. */
import type { Contest } from '../../../src/model/appeal.ts';
import type { Comment } from '../../../src/model/comment.ts';
import type { CommentState } from '../../../src/model/comment-states.ts';
import type { Sanction } from '../../../src/model/sanction.ts';
import type { Statement } from '../../../src/model/statement.ts';
import type { Vote } from '../../../src/model/rating.ts';
import { newThread } from '../../../src/model/thread.ts';
import type { Thread } from '../../../src/model/thread.ts';
import type { SealedConnection, UnsealLine } from '../../../src/node/store/connections.ts';
import type { AuditLine, Report, StoredComment, Store, Tx } from '../../../src/node/store/store.ts';

/** Opens a new, empty store with its schema; the suite ends it. */
export type Open = () => Promise<Store>;

const start = Date.parse('2026-03-16T08:00:00.000Z');
/** An instant some seconds after the beginning of the tests' time. */
export const at = (seconds: number): string => new Date(start + seconds * 1000).toISOString();

export const SITE = 'ville';
export const PAGE = 'https://ville.example/conseil';

export const thread = (more: Partial<Thread> = {}, url = PAGE): Thread =>
  newThread({ id: 't', site: SITE, createdAt: at(0), ...more }, url);

/** A comment; published unless it is said otherwise. Public once means revision 1. */
export const comment = (id: string, more: Partial<Comment> = {}): Comment => {
  const state: CommentState = more.state ?? 'published';
  return {
    id,
    site: SITE,
    thread: 't',
    author: { name: 'Ada' },
    text: `Text of ${id}.`,
    state,
    version: 2,
    revision: ['published', 'removed', 'deleted'].includes(state) ? 1 : 0,
    receivedAt: at(0),
    ...more,
  };
};

export const line = (of: Comment, more: Partial<AuditLine> = {}): AuditLine => ({
  comment: of.id,
  at: of.receivedAt,
  by: 'system',
  from: 'sending',
  to: of.state,
  ...more,
});

export const report = (id: string, of: string, more: Partial<Report> = {}): Report => ({
  id,
  comment: of,
  token: `token of report ${id}`,
  reference: `R-${id}`,
  receivedAt: at(10),
  status: 'open',
  body: { comment: of, kind: 'charter', reason: 'Because.', email: 'zoe@example.org' },
  ...more,
});

export const measure = (id: string, of: string, more: Partial<Sanction> = {}): Sanction => ({
  id,
  comment: of,
  author: { kind: 'email', key: 'k' },
  measure: 'suspended',
  statement,
  illegal: false,
  at: at(0),
  until: at(86_400),
  by: 'moderator',
  staff: 'ana',
  version: 1,
  ...more,
});

const statement: Statement = {
  action: 'suspended',
  scope: { reach: 'site' },
  from: at(0),
  facts: 'Three insults.',
  source: 'own-initiative',
  automated: { detection: false, decision: 'no' },
  ground: { type: 'terms', ref: '§ 3' },
  explanation: 'Respect is asked for.',
  redress: [{ kind: 'review', deadline: at(9_999_999) }],
  reference: 'S26-ABCD-EFGH',
};

export const contest = (id: string, of: string, more: Partial<Contest> = {}): Contest => ({
  id,
  comment: of,
  by: 'author',
  reference: `K-${id}`,
  text: 'I disagree.',
  openedAt: at(20),
  about: at(10),
  state: 'open',
  ...more,
});

export const vote = (id: string, more: Partial<Vote> = {}): Vote => ({
  id,
  site: SITE,
  thread: 't',
  kind: 'stars',
  value: 4,
  token: `token of ${id}`,
  receivedAt: at(0),
  ...more,
});

export const sealed = (id: string, more: Partial<SealedConnection> = {}): SealedConnection => ({
  id,
  comment: 'c',
  at: at(0),
  act: 'create',
  key: 'k'.repeat(16),
  sealed: `sealed ${id}`,
  ...more,
});

export const unsealed = (more: Partial<UnsealLine> = {}): Omit<UnsealLine, 'n'> => ({
  comment: 'c',
  at: at(30),
  records: 1,
  why: 'Threat',
  authority: '',
  ...more,
});

/** Adds a comment, and its thread if there is none. */
export async function put(tx: Tx, one: Comment, more: Partial<StoredComment> = {}): Promise<void> {
  if (!(await tx.thread(one.site, one.thread)))
    await tx.addThread(thread({ site: one.site, id: one.thread }, `${PAGE}/${one.thread}`));
  await tx.addComment({ comment: one, token: `token of ${one.id}`, ...more }, line(one));
}

/** Adds comments in one transaction. */
export const fill = (store: Store, ...comments: readonly Comment[]): Promise<void> =>
  store.write(async (tx) => {
    for (const one of comments) await put(tx, one);
  });

/** The comment in another state, as the machine would give it: a version higher. */
export const moved = (one: Comment, state: CommentState, more: Partial<Comment> = {}): Comment => ({
  ...one,
  state,
  version: one.version + 1,
  ...(state === 'published' && { revision: Math.max(one.revision, 1) }),
  ...more,
});

/** Writes it over the version before. */
export const save = (store: Store, one: Comment, by: AuditLine['by'] = 'moderator'): Promise<boolean> =>
  store.write((tx) => tx.saveComment(one, one.version - 1, line(one, { by, at: at(100) })));

/** Ids of a page, roots and replies as they come. */
export const ids = (page: { readonly comments: readonly { readonly id: string }[] }): string =>
  page.comments.map((one) => one.id).join(' ');

/** With the prototypes of plain objects, which is what a comparison expects. */
export const plain = <T>(value: T): T => structuredClone(value);
