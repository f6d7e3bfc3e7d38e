/** Sending what is written down in the outbox: each try the same words under the same key. */
import { isProblem } from '../../../model/failure.ts';
import type { Problem, ProblemType } from '../../../model/problem.ts';
import { parseReceipt } from '../../../model/wire/draft.ts';
import type { Receipt } from '../../../model/wire/draft.ts';
import { dequeue } from '../../kit/outbox.ts';
import type { Waiting } from '../../kit/outbox.ts';
import { CommentSubmittedEvent } from '../comments.events.ts';
import { ask } from '../ask.ts';
import * as lazy from '../lazy-acts.ts';
import type { Panel } from '../panel.ts';
import { keepReceipt, latestToken, receiptOf } from './receipts.ts';

/** After these the server may or may not have it, or will take it later: the same is sent again. */
const LATER: readonly ProblemType[] = [
  'offline',
  'timeout',
  'unavailable',
  'internal',
  'garbled',
  'rate-limited',
  // Whoever wrote it signs in again first; nothing is lost meanwhile.
  'unauthorised',
];

/** Does it wait, rather than being refused? */
export const waits = ({ type }: Problem): boolean => LATER.includes(type);

/** Keys under way: a button and the browser's coming back online must not send one twice at a time. */
const sending = new Set<string>();
export const isSending = (key: string): boolean => sending.has(key);

/** Adds the work that the rules ask for; where its file does not come the comment is sent, and held. */
async function showWork(draft: Record<string, unknown>, key: string, bits?: number): Promise<void> {
  if (!bits) return;
  const work = await import('../proof/proof.ts').catch(() => undefined);
  draft['proof'] = await work?.prove(String(draft['pass']), key, bits);
}

/** What knows who is signed in, where a site asks for it. */
export const signedIn = async (panel: Panel) =>
  panel.page().capabilities.signIn ? lazy.signIn().catch(() => undefined) : undefined;

/**
 * One try. What arrived, or was refused, leaves the outbox; what arrived leaves its receipt.
 * @returns undefined when it is already under way
 */
export async function send(panel: Panel, { key, body }: Waiting): Promise<Receipt | Problem | undefined> {
  if (sending.has(key)) return undefined;
  sending.add(key);
  const draft = JSON.parse(body) as Record<string, unknown>;
  await showWork(draft, key, panel.page().policy.proof);
  const token = latestToken(panel.base());
  draft['bearer'] = (await signedIn(panel))?.bearer(panel);
  const came = await ask(panel, '/comments', {
    method: 'POST',
    body: draft,
    key,
    ...(token && { token }),
    limit: 30_000,
    parse: parseReceipt,
  });
  sending.delete(key);
  if (isProblem(came)) {
    if (!waits(came)) dequeue(key);
    panel.fail(came);
    return came;
  }
  dequeue(key);
  const { comment, token: fresh } = came;
  if (fresh)
    keepReceipt(
      receiptOf(comment, {
        token: fresh,
        base: panel.base(),
        page: String(draft['page']),
        seen: new Date(panel.now()).toISOString(),
      }),
    );
  if (comment.state === 'published') panel.take(comment);
  panel.element.dispatchEvent(new CommentSubmittedEvent(comment.id, comment.state));
  return came;
}
