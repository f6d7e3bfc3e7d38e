/** What the desk reads of official replies: drafts that wait, ready texts, and comments that may be answered. */
import type { Comment } from '../../../model/comment.ts';
import type { Site } from '../../../model/site.ts';
import type { Thread } from '../../../model/thread.ts';
import type {
  Answerable,
  Answerables,
  ReadyText,
  Replies,
  ReplyDraft,
} from '../../../model/wire/desk-replies.ts';
import { viewOf } from '../../../model/wire/view.ts';
import { wireVersion } from '../../../model/wire/version.ts';
import type { StoredReply } from '../../store/replies.ts';
import type { Staff, Store } from '../../store/store.ts';
import { instantOf } from '../deps.ts';
import type { RepliesDeps } from './deps.ts';
import { mayApprove, mayEdit, mayKeep, mayPublish, mayPublishOwn, mayReturn, mayWrite } from './rights.ts';
import { signatureOf } from './sign.ts';

/** Drafts and texts of one answer; comments of one page. */
const MOST = 500;
const PAGE = 30;

type Reads = Pick<RepliesDeps, 'store' | 'clock' | 'replies' | 'signed' | 'people'>;

/** Texts that somebody finds: the institution's, and those of their service; who has none finds all. */
export const textsFor = (texts: readonly ReadyText[], { service }: Staff): readonly ReadyText[] =>
  texts.filter((one) => service === undefined || one.service === undefined || one.service === service);

/** A comment as everybody may read it: what the desk knows besides is not for those who only write. */
function answerableOf(
  { policy }: Site,
  comment: Comment,
  thread: Thread,
  answered: ReadonlySet<string>,
): Answerable {
  const { id, state, lang, receivedAt, author } = comment;
  const view = state === 'published' ? viewOf(comment, 'all', policy) : undefined;
  return {
    id,
    state,
    ...(view && author.name !== undefined && { name: author.name }),
    content: view?.content ?? [],
    ...(lang !== undefined && { lang }),
    receivedAt,
    ...{ thread: thread.id, page: thread.canonical },
    ...(thread.title !== undefined && { title: thread.title }),
    answered: answered.has(id),
  };
}

/** Those that are there, in their order. */
async function answerables(
  store: Pick<Store, 'comment' | 'thread' | 'answered'>,
  site: Site,
  ids: readonly string[],
): Promise<readonly Answerable[]> {
  const answered = await store.answered(site.id, ids);
  const found: Answerable[] = [];
  for (const id of ids) {
    const stored = await store.comment(site.id, id);
    const thread = stored && (await store.thread(site.id, stored.comment.thread));
    if (thread && stored.comment.state !== 'deleted')
      found.push(answerableOf(site, stored.comment, thread, answered));
  }
  return found;
}

/**
 * Comments to answer. Whoever reads no queue finds those that all may read, and of what waits not even that it does.
 *
 * @param ids those that are meant; absent: the newest public ones of residents, `after` a cursor
 */
export async function readAnswerables(
  { store }: Pick<Reads, 'store'>,
  site: Site,
  { role }: Pick<Staff, 'role'>,
  ids: readonly string[] | undefined,
  after?: string,
): Promise<Answerables> {
  if (ids) {
    const found = await answerables(store, site, ids);
    return { comments: found.filter(({ state }) => role !== 'contributor' || state === 'published') };
  }
  const page = await store.queue(site.id, 'published', {
    limit: PAGE,
    ...(after !== undefined && { after }),
  });
  const own = page.comments.filter(({ comment }) => !comment.author.official);
  const answered = await store.answered(
    site.id,
    own.map(({ comment }) => comment.id),
  );
  return {
    comments: own.map(({ comment, thread }) => answerableOf(site, comment, thread, answered)),
    ...(page.next !== undefined && { next: page.next }),
  };
}

/** How many wait for somebody to publish them; what was given back waits for its writer. */
export const repliesFor = (staff: Staff, replies: readonly StoredReply[]): readonly StoredReply[] =>
  staff.role === 'contributor' ? replies.filter(({ writers }) => writers.includes(staff.id)) : replies;

/** What stands beside the room's name: what waits for this very person. */
export async function repliesWaiting(
  { store, replies }: Pick<Reads, 'store' | 'replies'>,
  site: Site,
  staff: Staff,
): Promise<number> {
  const rules = replies(site);
  const all = repliesFor(staff, await store.replies(site.id));
  return all.filter((one) => {
    const given = one.state === 'returned' && one.writers.includes(staff.id);
    return given || mayApprove(staff, one, rules);
  }).length;
}

/** Reads the room. A contributor finds what they wrote themselves. */
export async function readReplies(deps: Reads, site: Site, staff: Staff): Promise<Replies> {
  const { store, clock, replies } = deps;
  const rules = replies(site);
  const [all, texts, people] = await Promise.all([
    store.replies(site.id),
    store.readyTexts(site.id),
    deps.people(site),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const services = new Set(people.flatMap(({ service }) => service ?? []));
  const draftOf = async (one: StoredReply): Promise<ReplyDraft> => {
    const { id, version, state, page, text, lang, official, signed, writers, changedAt, reason, reviewer } =
      one;
    const title = (await store.threadAt(site.id, page))?.title;
    const by = names.get(writers.at(-1) ?? '');
    const who = names.get(reviewer ?? '');
    return {
      ...{ id, version, state, page, text, official, changedAt },
      comments: [...(await answerables(store, site, one.comments))],
      ...(title !== undefined && { title }),
      ...(lang !== undefined && { lang }),
      ...(signed !== undefined && { signed }),
      ...(by !== undefined && { by }),
      ...(reason !== undefined && { reason }),
      ...(who !== undefined && { reviewer: who }),
      mayEdit: mayEdit(staff, one),
      mayPublish: mayApprove(staff, one, rules),
      mayReturn: mayReturn(staff, one),
    };
  };
  return {
    wire: wireVersion,
    drafts: await Promise.all(repliesFor(staff, all).slice(0, MOST).map(draftOf)),
    texts: textsFor(texts, staff).slice(0, 2 * MOST),
    me: staff.name,
    ...signatureOf(deps, site, staff),
    mayWrite: mayWrite(staff),
    mayPublish: mayPublishOwn(staff, rules),
    mayKeep: mayPublish(staff),
    fourEyes: rules.fourEyes,
    services: [...services].filter((service) => mayKeep(staff, service)).sort(),
    serverTime: instantOf(clock.now()),
  };
}
