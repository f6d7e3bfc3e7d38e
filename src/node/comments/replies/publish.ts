/**
 * Makes an official reply public: a comment of the thread like others, moved by the one machine, with two lines in its
 * log: who wrote it, and who published it.
 */
import { received } from '../../../model/comment.ts';
import { move } from '../../../model/comment-move.ts';
import type { Site } from '../../../model/site.ts';
import type { StoredReply } from '../../store/replies.ts';
import type { Staff, Tx } from '../../store/store.ts';
import { instantOf } from '../deps.ts';
import { MINUTE, personOf } from '../notices/deps.ts';
import { need, refuse } from '../refuse.ts';
import { hashed, newId, newSalt } from '../tokens.ts';
import type { RepliesDeps } from './deps.ts';
import { shutForStaff } from './gate.ts';
import { targetsOf } from './targets.ts';
import type { Conversation } from './targets.ts';

type Deps = Pick<RepliesDeps, 'random' | 'sign'>;

/** What becomes public. */
export type Publishable = Pick<
  StoredReply,
  'comments' | 'text' | 'lang' | 'official' | 'signed' | 'role' | 'writers' | 'changedAt'
>;

/** A moment in which a reply may still be hidden; then whoever was answered is told. */
const GRACE = 2 * MINUTE;

/** Writes one comment. @returns its id */
async function put(
  tx: Tx,
  deps: Deps,
  site: Site,
  staff: Staff,
  reply: Publishable,
  at: string,
  thread: string,
  place: Partial<Conversation['place']>,
): Promise<string> {
  const { text, lang, official, signed } = reply;
  const made = received({
    id: newId(deps),
    site: site.id,
    thread,
    author: { ...(signed !== undefined && { name: signed }), official },
    text,
    receivedAt: at,
    ...place,
    ...(lang !== undefined && { lang }),
  });
  const { mode, requireStatement } = site.policy;
  const carry = { at, rules: { mode, requireStatement } };
  const pending = need(move(made, 'pending', 'system', carry));
  const writer = reply.writers.at(-1);
  await tx.addComment(
    // Nobody holds its token: it is changed at the desk, by whoever may.
    { comment: pending, token: hashed(newSalt(deps)) },
    {
      ...{ comment: made.id, at: reply.changedAt, by: reply.role, from: 'sending', to: 'pending' },
      ...(writer !== undefined && { staff: writer }),
    },
  );
  const open = need(move(pending, 'published', staff.role, { ...carry, version: pending.version }));
  const line = { comment: made.id, at, by: staff.role, staff: staff.id, from: 'pending', to: 'published' };
  if (!(await tx.saveComment(open, pending.version, line))) refuse('conflict');
  return made.id;
}

/** The authors of those that the reply does not hang below are told like the one that it does. */
async function tellOthers(
  tx: Tx,
  deps: Deps,
  site: Site,
  reply: string,
  { place, answers }: Conversation,
  now: number,
): Promise<void> {
  const told = new Set<string>();
  const person = async (id: string): Promise<string | undefined> => {
    const contact = await tx.contact(site.id, id);
    return contact?.verifiedAt && contact.replies ? personOf(deps, site.id, contact.email) : undefined;
  };
  // The outbox tells this one by itself.
  const first = place.replyTo ?? place.parent!;
  told.add((await person(first)) ?? '');
  for (const about of answers) {
    const who = about === first ? undefined : await person(about);
    if (who === undefined || told.has(who)) continue;
    told.add(who);
    await tx.addMail(site.id, {
      ...{ id: `reply/${reply}/${about}`, kind: 'reply', about, person: who, data: { reply } },
      ...{ madeAt: instantOf(now), dueAt: instantOf(now + GRACE) },
    });
  }
}

/**
 * Publishes.
 *
 * @param thread where it stands by itself; for one that answers comments, theirs
 * @returns ids of the new comments, and those that were left without an answer because they are not public
 * @throws a refusal: `closed`, `not-found`, `conflict` when nothing of what it answers is public
 */
export async function publish(
  tx: Tx,
  deps: Deps,
  site: Site,
  staff: Staff,
  reply: Publishable,
  now: number,
  thread?: { readonly id: string; readonly canonical: string },
): Promise<{ readonly published: readonly string[]; readonly left: readonly string[] }> {
  const at = instantOf(now);
  const targets = thread ? undefined : await targetsOf(tx, site.id, reply.comments);
  const where = thread ?? targets!.thread;
  const shut = await shutForStaff(tx, site, now, where.canonical);
  if (shut) refuse(shut);
  if (!targets) return { published: [await put(tx, deps, site, staff, reply, at, where.id, {})], left: [] };
  if (!targets.conversations.length) refuse('conflict');
  const published: string[] = [];
  for (const one of targets.conversations) {
    const id = await put(tx, deps, site, staff, reply, at, where.id, one.place);
    await tellOthers(tx, deps, site, id, one, now);
    published.push(id);
  }
  return { published, left: targets.left };
}
