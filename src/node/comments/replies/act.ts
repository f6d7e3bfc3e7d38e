/**
 * What the desk does with official replies: writes a draft, publishes, gives back, withdraws; each once for its key, in
 * one transaction with its lines in the log.
 */
import { invalid, isProblem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Site } from '../../../model/site.ts';
import { clean } from '../../../model/text/clean.ts';
import type { Thread } from '../../../model/thread.ts';
import { canonicalUrl } from '../../../model/url/canonical.ts';
import { parseReplyAct } from '../../../model/wire/desk-replies.ts';
import type { ReplyDone, ReplyWish } from '../../../model/wire/desk-replies.ts';
import type { StoredReply } from '../../store/replies.ts';
import type { Staff, Tx } from '../../store/store.ts';
import type { Page } from '../birth.ts';
import { instantOf } from '../deps.ts';
import { born } from '../place.ts';
import { refuse } from '../refuse.ts';
import { writeOnce } from '../write-once.ts';
import type { RepliesDeps } from './deps.ts';
import { publish } from './publish.ts';
import { mayApprove, mayEdit, mayPublishOwn, mayReturn, mayWrite } from './rights.ts';
import { signatureOf } from './sign.ts';
import { targetsOf } from './targets.ts';

/** Who does what, where, when. */
interface Act {
  readonly tx: Tx;
  readonly deps: RepliesDeps;
  readonly site: Site;
  readonly staff: Staff;
  readonly wish: ReplyWish;
  readonly now: number;
  /** The thread of a page on which a reply stands by itself; made if there is none. @throws when the page is not known */
  readonly thread: (page: string) => Promise<Pick<Thread, 'id' | 'canonical'>>;
}

/** What a new reply answers, and the page that it stands on. */
async function where({ tx, site, wish, thread }: Act): Promise<Pick<StoredReply, 'page' | 'comments'>> {
  const { comments, page } = wish;
  if (comments.length) return { page: (await targetsOf(tx, site.id, comments)).thread.canonical, comments };
  if (page === undefined) refuse(invalid({ path: '/comments', code: 'missing' }));
  return { page: (await thread(page)).canonical, comments };
}

/** The text as it is kept. @throws `invalid` for one without words */
function textOf({ wish }: Act): Pick<StoredReply, 'text' | 'lang'> {
  const text = clean(wish.text ?? '').trim();
  if (!text) refuse(invalid({ path: '/text', code: 'missing' }));
  return { text, ...(wish.lang !== undefined && { lang: wish.lang }) };
}

/** The draft that is meant, as it was seen (S-30). */
async function draftOf({ tx, site, wish }: Act): Promise<StoredReply> {
  const reply = wish.draft === undefined ? undefined : await tx.reply(site.id, wish.draft);
  if (!reply) refuse('not-found');
  if (reply.version !== wish.version) refuse('conflict');
  return reply;
}

async function save(act: Act): Promise<ReplyDone> {
  const { tx, deps, site, staff, wish, now } = act;
  const at = instantOf(now);
  if (wish.draft === undefined) {
    const reply: StoredReply = {
      ...{ id: `r${deps.random(12)}`, version: 1, state: 'waiting' },
      ...(await where(act)),
      ...textOf(act),
      ...signatureOf(deps, site, staff),
      ...{ role: staff.role, writers: [staff.id], createdAt: at, changedAt: at },
    };
    await tx.saveReply(site.id, reply, 0);
    return { state: 'waiting', draft: reply.id, version: 1, published: [], left: [] };
  }
  const before = await draftOf(act);
  if (!mayEdit(staff, before)) refuse('forbidden');
  // What was said against it is answered: it waits again.
  const { lang: _, reason: __, reviewer: ___, ...kept } = before;
  const writers = [...before.writers.filter((id) => id !== staff.id), staff.id];
  const reply: StoredReply = {
    ...kept,
    ...textOf(act),
    ...{ state: 'waiting', version: before.version + 1, writers, changedAt: at },
  };
  if (!(await tx.saveReply(site.id, reply, before.version))) refuse('conflict');
  return { state: 'waiting', draft: reply.id, version: reply.version, published: [], left: [] };
}

async function publishNew(act: Act): Promise<ReplyDone> {
  const { tx, deps, site, staff, now, wish, thread } = act;
  if (!mayPublishOwn(staff, deps.replies(site))) refuse('forbidden');
  const { page, comments } = await where(act);
  const made = {
    ...{ comments, ...textOf(act), ...signatureOf(deps, site, staff) },
    ...{ role: staff.role, writers: [staff.id], changedAt: instantOf(now) },
  };
  const alone = wish.comments.length ? undefined : await thread(page);
  return { state: 'published', ...copied(await publish(tx, deps, site, staff, made, now, alone)) };
}

const copied = (made: {
  readonly published: readonly string[];
  readonly left: readonly string[];
}): Pick<ReplyDone, 'published' | 'left'> => ({ published: [...made.published], left: [...made.left] });

async function approve(act: Act): Promise<ReplyDone> {
  const { tx, deps, site, staff, now, thread } = act;
  const reply = await draftOf(act);
  if (!mayApprove(staff, reply, deps.replies(site))) refuse('forbidden');
  const alone = reply.comments.length ? undefined : await thread(reply.page);
  const made = await publish(tx, deps, site, staff, reply, now, alone);
  if (!(await tx.dropReply(site.id, reply.id, reply.version))) refuse('conflict');
  return { state: 'published', ...copied(made) };
}

async function giveBack(act: Act): Promise<ReplyDone> {
  const { tx, site, staff, wish, now } = act;
  const reply = await draftOf(act);
  if (!mayReturn(staff, reply)) refuse('forbidden');
  const reason = clean(wish.reason ?? '').trim();
  if (!reason) refuse(invalid({ path: '/reason', code: 'missing' }));
  const version = reply.version + 1;
  const given = { ...reply, version, state: 'returned', reason, reviewer: staff.id } as const;
  if (!(await tx.saveReply(site.id, { ...given, changedAt: instantOf(now) }, reply.version)))
    refuse('conflict');
  return { state: 'returned', draft: reply.id, version, published: [], left: [] };
}

async function withdraw(act: Act): Promise<ReplyDone> {
  const { tx, site, staff } = act;
  const reply = await draftOf(act);
  if (!mayEdit(staff, reply)) refuse('forbidden');
  if (!(await tx.dropReply(site.id, reply.id, reply.version))) refuse('conflict');
  return { state: 'withdrawn', published: [], left: [] };
}

const acts = { save, publish: publishNew, approve, return: giveBack, withdraw };

/**
 * Does one act.
 *
 * @param staff who has signed in for this site
 * @returns what became of it; or `forbidden` (not this role, or with four eyes one's own), `conflict` (it has changed,
 *   or nothing of what it answers is public any more), `closed`, `not-found`, `invalid`, `no-page`, `key-reused`
 */
export async function actOnReply(
  deps: RepliesDeps,
  site: Site,
  staff: Staff,
  key: string | undefined,
  body: unknown,
): Promise<ReplyDone | Problem> {
  const wish = parseReplyAct(body);
  if (isProblem(wish)) return wish;
  let page: Page | undefined;
  // A page without a thread must be visited first, and nothing but SQL is awaited in a transaction.
  let asks: string | undefined;
  const attempt = () =>
    writeOnce(
      deps,
      site.id,
      { key, what: `POST /s/${site.id}/desk/replies ${staff.id}`, body: wish },
      async (tx, now) => {
        if (!mayWrite(staff)) refuse('forbidden');
        const thread: Act['thread'] = async (url) => {
          const address = canonicalUrl({ location: url });
          const there =
            (await tx.threadAt(site.id, address)) ?? (page && (await tx.threadAt(site.id, page.url)));
          if (there) return there;
          if (page) return tx.addThread(born(deps, site.id, address, page, instantOf(now)));
          asks = address;
          return refuse('no-page');
        };
        return acts[wish.act]({ tx, deps, site, staff, wish, now, thread });
      },
    );
  let answer = await attempt();
  if (isProblem(answer) && asks !== undefined) {
    const looked = await deps.births.look(site, asks, deps.rules(site).pages);
    if (isProblem(looked)) return looked;
    page = looked;
    answer = await attempt();
  }
  return isProblem(answer) ? answer : answer.answer;
}
