/** What the page of a thread shows, but for its form: the comments asked for, and the addresses that it leads to. */
import { voiceOf } from '../../../html/comment.ts';
import type { ThreadLinks, ThreadParts } from '../../../html/pages/thread.ts';
import type { WriteForm } from '../../../html/pages/write.ts';
import { visibleTo } from '../../../model/comment-view.ts';
import { isProblem, problem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Site } from '../../../model/site.ts';
import { cleanLine } from '../../../model/text/clean.ts';
import { id } from '../../../model/wire/common.ts';
import { object, oneOf, optional, url } from '../../../model/wire/shape.ts';
import type { Infer } from '../../../model/wire/shape.ts';
import type { ThreadPage } from '../../../model/wire/thread.ts';
import { readThread } from '../../comments/thread.ts';
import type { Kit } from './kit.ts';

/** What the address of the page may say. */
export const askedShape = object({
  page: optional(url),
  thread: optional(id),
  sort: optional(oneOf('oldest', 'newest')),
  after: optional(id),
  before: optional(id),
  at: optional(id),
  parent: optional(id),
  reply: optional(id),
});
export type Asked = Infer<typeof askedShape>;

const linksOf = ({ at }: Kit, site: Site, page: string, sort: string | undefined): ThreadLinks => {
  const to = (path: string, more: Readonly<Record<string, string>>): string =>
    `${at(site, path)}?${new URLSearchParams({ ...more }).toString()}`;
  const order = sort === undefined ? {} : { sort };
  return {
    all: to('pages/thread', { page, ...order }),
    next: (after) => to('pages/thread', { page, ...order, after }),
    previous: (before) => to('pages/thread', { page, ...order, before }),
    more: (parent, after) => to('pages/thread', { page, parent, after }),
    reply: (reply) => `${to('pages/thread', { page, reply })}#write`,
    report: (comment) => to('pages/report', { comment }),
    receipt: at(site, 'pages/receipt'),
  };
};

/** Signing in takes script: where one must, this page shows the thread and says how to write. */
function writable(kit: Kit, site: Site, thread: ThreadPage): ThreadPage {
  const { anonymous, signIn } = thread.capabilities;
  if (anonymous || signIn === undefined || !thread.policy.open) return thread;
  const reason = kit.words(site).signIn.resident.noScript(signIn);
  return { ...thread, policy: { ...thread.policy, open: false, reason } };
}

/** What the page shows, but for its form. */
export async function partsOf(kit: Kit, site: Site, asked: Asked): Promise<ThreadParts | Problem> {
  const { deps } = kit;
  const { thread: threadId, reply: _, page, ...where } = asked;
  const known = threadId === undefined ? undefined : await deps.store.thread(site.id, threadId);
  const address = known?.canonical ?? page;
  if (address === undefined) return problem('not-found');
  const read = await readThread(deps, site, { page: address, ...where });
  if (isProblem(read)) return read;
  const thread = writable(kit, site, read.thread);
  return {
    thread,
    title: cleanLine(thread.title ?? '') || thread.address,
    moment: kit.moment(site),
    words: kit.words(site),
    links: linksOf(kit, site, thread.address, asked.sort),
    part: asked.parent !== undefined || asked.after !== undefined || asked.at !== undefined,
  };
}

/** The comment that is answered, if all may read it and it stands in this thread. */
export async function answered(
  { deps, words }: Kit,
  site: Site,
  thread: ThreadPage,
  parent: string | undefined,
): Promise<WriteForm['parent']> {
  if (!parent) return undefined;
  const stored = await deps.store.comment(site.id, parent);
  if (!stored || stored.comment.thread !== thread.id) return undefined;
  if (visibleTo(stored.comment, { role: 'public' }) !== 'public') return undefined;
  const author = voiceOf(stored.comment) || words(site).comments.anonymous;
  return { id: parent, author };
}
